namespace Upside.Language;

/// <summary>
/// A named set of phrases that mean the same to a reader, such as "says that one thing led to another".
/// </summary>
/// <remarks>
/// A pattern is a row of lower-case words; a hyphen in it counts as a blank. Besides plain words it may have
/// <c>fail*</c> (any word that begins so), <c>(a|b c|)</c> (one of these, perhaps none), <c>_</c> (any one token inside the
/// sentence), <c>~3</c> (up to three of those), <c>,</c> (the end of a clause: a comma, a semicolon, a colon, a dash), <c>{person}</c> (a word class of <see cref="WordClasses"/>) and the shapes
/// <c>{number} {clock} {date} {version} {identifier} {code} {url} {handle} {ticket} {capital}</c>.
/// </remarks>
internal sealed class Phrases(string name, params string[] patterns)
{
    /// <summary>The name, as in "causes.link".</summary>
    public string Name { get; } = name;

    /// <summary>The patterns as written.</summary>
    public IReadOnlyList<string> Patterns { get; } = patterns;

    /// <summary>The place in the vocabulary; set once, by <see cref="Vocabulary"/>.</summary>
    public int Id { get; internal set; } = -1;

    /// <inheritdoc/>
    public override string ToString() => Name;
}

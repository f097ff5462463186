namespace Upside.Language.Lexicon;

/// <summary>Words by which authors speak as themselves.</summary>
internal static class FirstPerson
{
    /// <summary>In the plural. A country in capitals ("US") is sorted out by its reader.</summary>
    public static readonly Phrases Plural = new("first-person.plural", "{self}");

    /// <summary>In the singular.</summary>
    public static readonly Phrases Singular = new("first-person.singular", "{i}");
}

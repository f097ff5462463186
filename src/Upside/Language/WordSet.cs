namespace Upside.Language;

/// <summary>A set of single words, whatever their case.</summary>
internal sealed class WordSet
{
    private const int LongestTold = 63;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly ulong _lengths;
    private readonly uint _initials;

    public WordSet(params IEnumerable<string> words)
    {
        var set = new HashSet<string>(words, StringComparer.OrdinalIgnoreCase);
        _words = set.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in set)
        {
            _lengths |= 1UL << Math.Min(word.Length, LongestTold);
            _initials |= InitialOf(word);
        }
    }

    // Most words of a text differ from all of the set in length or first letter, which shows sooner than a hash is made.
    public bool Has(ReadOnlySpan<char> word) =>
        (_lengths >> Math.Min(word.Length, LongestTold) & 1) != 0 && (_initials & InitialOf(word)) != 0 && _words.Contains(word);

    /// <summary>The first letter as one of 32 bits, the same for both cases; a letter beyond ASCII may be any.</summary>
    private static uint InitialOf(ReadOnlySpan<char> word) => word.IsEmpty || !char.IsAscii(word[0]) ? uint.MaxValue : 1U << (word[0] & 31);
}

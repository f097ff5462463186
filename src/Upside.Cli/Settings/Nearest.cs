namespace Upside.Cli.Settings;

/// <summary>Finds what a mistyped word was meant to be.</summary>
internal static class Nearest
{
    /// <summary>", did you mean …" where some word is near; else nothing.</summary>
    public static string Hint(string word, IEnumerable<string> words) => Of(word, words, 1) is [var one] ? $" (did you mean \"{one}\"?)" : "";

    /// <summary>The words that are near, the nearest first.</summary>
    public static IReadOnlyList<string> Of(string word, IEnumerable<string> words, int most) =>
        [.. words.Select(w => (Word: w, Distance: Distance(word.ToLowerInvariant(), w.ToLowerInvariant())))
            .Where(w => w.Distance <= Math.Max(1, word.Length / 3) || (word.Length >= 3 && w.Word.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(w => w.Distance).ThenBy(w => w.Word, StringComparer.Ordinal).Take(most).Select(w => w.Word)];

    // Letters put in, left out, exchanged or swapped with their neighbour count one each.
    private static int Distance(string a, string b)
    {
        if (a.Length > 64 || b.Length > 64) return int.MaxValue;
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(change, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }
        return rows[a.Length, b.Length];
    }
}

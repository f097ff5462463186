using Upside.Language;

namespace Upside.Postmortems;

/// <summary>
/// The stretches of a text that belong to a site generator and not to the author: ERB (<c>&lt;%= … %&gt;</c>), Hugo shortcodes
/// (<c>{{&lt; … &gt;}}</c>), Liquid (<c>{% … %}</c>), and the role names of MyST (<c>{ref}</c> before a code mark).
/// </summary>
internal sealed class MarkupHoles
{
    private const int Longest = 1000;
    private const int LongestRole = 30;
    private const int Role = 3;

    private static readonly string[] Ends = ["%>", "%}", "}}", "}`"];

    private readonly List<TextSpan> _holes = [];
    private int _next;

    public MarkupHoles(SourceText source)
    {
        var text = source.Text;
        // Up to where each kind of end was looked for in vain: nothing is searched twice.
        Span<int> noneBefore = stackalloc int[Ends.Length];
        for (var at = Next(text, 0); at >= 0;)
        {
            var kind = KindAt(text, at);
            var end = at + Longest <= noneBefore[kind] ? at : EndOf(text, at, kind);
            if (end > at) _holes.Add(TextSpan.Between(at, end));
            else if (kind != Role && at + Longest > noneBefore[kind]) noneBefore[kind] = Math.Min(at + 2 * Longest, text.Length + Longest);
            at = Next(text, Math.Max(end, at + 1));
        }
    }

    /// <summary>Whether there are any.</summary>
    public bool Any => _holes.Count > 0;

    /// <summary>The parts of a span that no hole covers. Spans have to be asked for in the order of the text.</summary>
    public IEnumerable<TextSpan> Outside(TextSpan span)
    {
        while (_next > 0 && _holes[_next - 1].End > span.Start) _next--;
        while (_next < _holes.Count && _holes[_next].End <= span.Start) _next++;
        var start = span.Start;
        for (var i = _next; i < _holes.Count && _holes[i].Start < span.End; i++)
        {
            if (_holes[i].Start > start) yield return TextSpan.Between(start, _holes[i].Start);
            start = Math.Max(start, _holes[i].End);
        }
        if (start < span.End) yield return TextSpan.Between(start, span.End);
    }

    private static int Next(string text, int from)
    {
        while (from < text.Length - 1)
        {
            var at = text.AsSpan(from).IndexOfAny('<', '{');
            if (at < 0) return -1;
            from += at;
            if (from + 1 >= text.Length) return -1;
            if (text[from] == '<' ? text[from + 1] == '%' : text[from + 1] is '{' or '%' || char.IsAsciiLetterLower(text[from + 1])) return from;
            from++;
        }
        return -1;
    }

    private static int KindAt(string text, int at) => text[at] == '<' ? 0 : text[at + 1] switch { '%' => 1, '{' => 2, _ => Role };

    private static int EndOf(string text, int at, int kind)
    {
        // Twice as far as the longest, so that each stretch is searched twice at most.
        var window = text.AsSpan(at, Math.Min(kind == Role ? LongestRole : 2 * Longest, text.Length - at));
        var end = window.IndexOf(Ends[kind], StringComparison.Ordinal);
        if (end < 0) return at;
        if (kind == Role) return window[1..end].ContainsAnyExceptInRange('a', 'z') ? at : at + end + 1;
        return at + end + 2;
    }
}

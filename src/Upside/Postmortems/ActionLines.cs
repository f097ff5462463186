using Upside.Language;
using Upside.Language.Lexicon;

namespace Upside.Postmortems;

/// <summary>
/// Cuts a block of an announced list, whose markers the format has lost, into its items: a line begins an item where it opens like one (a state, a ticket, a verb)
/// and the line before it has come to an end.
/// </summary>
internal sealed class ActionLines(SourceText source)
{
    private const int Ragged = 15;

    /// <summary>The items, each as the parts of sentences it is made of; one item where nothing can be cut.</summary>
    public List<Sentence[]> Of(ArraySegment<Sentence> sentences)
    {
        var claims = sentences.Where(s => s.IsClaim).ToArray();
        if (claims.Length == 0) return [];
        var (first, end) = (claims[0].FirstToken, claims[^1].EndToken);
        var prose = claims[0].Prose;
        var starts = new List<int> { first };
        var longest = Longest(prose, first, end);
        var lineStart = prose.Tokens[first].Start;
        var line = source.LineOf(lineStart);
        var at = 0;
        for (var i = first + 1; i < end; i++)
        {
            var next = source.LineOf(prose.Tokens[i].Start);
            if (next == line) continue;
            var length = prose.Tokens[i - 1].End - lineStart;
            (line, lineStart) = (next, prose.Tokens[i].Start);
            while (at + 1 < claims.Length && claims[at].EndToken <= i) at++;
            if (!LeadsOn(prose, i - 1) && OpensItem(claims[at], i) && (IsMarked(prose, i) || HasEnded(prose, i - 1, length, longest))) starts.Add(i);
        }
        if (starts.Count == 1) return [claims];
        var items = new List<Sentence[]>();
        var from = 0;
        for (var i = 0; i < starts.Count; i++)
        {
            var until = i + 1 < starts.Count ? starts[i + 1] : end;
            while (from < claims.Length && claims[from].EndToken <= starts[i]) from++;
            var parts = new List<Sentence>();
            for (var j = from; j < claims.Length && claims[j].FirstToken < until; j++)
            {
                if (claims[j].Within(starts[i], until) is { } part) parts.Add(part);
            }
            if (parts.Count > 0) items.Add([.. parts]);
        }
        return items;
    }

    // "tracked at", "see", "and": the line goes on.
    private static bool LeadsOn(Prose prose, int last)
    {
        foreach (var word in (ReadOnlySpan<string>)["at", "in", "by", "see", "with", "as", "for", "and", "or", "to", "of", "the", "a", "an", "on", "from", "bug", "task", "ticket", "issue"])
        {
            if (prose.Is(last, word)) return true;
        }
        return prose.TextOf(last)[0] is ',' or '(';
    }

    private int Longest(Prose prose, int first, int end)
    {
        var (longest, start) = (0, prose.Tokens[first].Start);
        var line = source.LineOf(start);
        for (var i = first + 1; i < end; i++)
        {
            var next = source.LineOf(prose.Tokens[i].Start);
            if (next == line) continue;
            longest = Math.Max(longest, prose.Tokens[i - 1].End - start);
            (line, start) = (next, prose.Tokens[i].Start);
        }
        return longest;
    }

    private static bool OpensItem(Sentence sentence, int token)
    {
        var prose = sentence.Prose;
        var t = prose.Tokens[token];
        return t.Kind is TokenKind.Ticket or TokenKind.Url || t.Capital || IsMarked(prose, token) || RemedyWording.IsVerb(sentence, token);
    }

    /// <summary>Whether a box at the head of the words is ticked ("[x] …"), where the format has left it in the text; null where there is none.</summary>
    public static bool? BoxAt(Prose prose, IReadOnlyList<Sentence> sentences)
    {
        if (sentences.Count == 0) return null;
        var first = sentences[0].FirstToken;
        if (first + 2 >= prose.Tokens.Count || prose.TextOf(first)[0] != '[') return null;
        if (prose.TextOf(first + 1)[0] == ']') return false;
        return prose.Is(first + 1, "x") && prose.TextOf(first + 2)[0] == ']' ? true : null;
    }

    // "Status: …", "Done …", "TODO: …", "phab:T123 …", "✅ …", "[ ] …", "b) …".
    public static bool IsMarked(Prose prose, int token)
    {
        var t = prose.Tokens[token];
        if (t.Kind == TokenKind.Ticket) return true;
        if (t.Kind == TokenKind.Mark) return prose.TextOf(token)[0] is '✅' or '✔' or '☑' or '☐' or '•' or '[';
        if (IsNumbered(prose, token)) return true;
        if (!t.Capital && !IsTracker(prose, token)) return false;
        foreach (var word in (ReadOnlySpan<string>)["status", "done", "todo", "completed", "fixed", "open", "pending"])
        {
            if (prose.Is(token, word)) return true;
        }
        return IsTracker(prose, token);
    }

    // "a) …", "2) …"
    private static bool IsNumbered(Prose prose, int token) =>
        token + 2 < prose.Tokens.Count && prose.Tokens[token].Length <= 2 && prose.Tokens[token].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Identifier
        && prose.TextOf(token + 1)[0] == ')' && prose.Tokens[token + 1].Start == prose.Tokens[token].End;

    private static bool IsTracker(Prose prose, int token) =>
        token + 2 < prose.Tokens.Count && prose.Tokens[token].Kind == TokenKind.Word && prose.Tokens[token + 1].Kind == TokenKind.Mark && prose.TextOf(token + 1)[0] == ':' && prose.Tokens[token + 2].Kind == TokenKind.Ticket;

    private bool HasEnded(Prose prose, int last, int length, int longest)
    {
        var t = prose.Tokens[last];
        if (t.Kind is TokenKind.Ticket || (t.Kind == TokenKind.Url && TicketFinder.IsTracker(prose.TextOf(last)))) return true;
        return source.Text[t.Start] is '.' or ';' or ')' or ']' or ':' or '!' or '?' || length < longest - Ragged;
    }
}

using Upside.Language;
using Upside.Language.Lexicon;

namespace Upside.Postmortems;

/// <summary>Finds who is to see an action through: a person, or else a team.</summary>
internal sealed class OwnerFinder(PostmortemDocument document, IReadOnlySet<string> known)
{
    private const int LongestName = 3;

    private readonly SourceText _source = document.Source;

    /// <summary>The owner that a cell of an owner column names.</summary>
    public (TextSpan? Person, TextSpan? Team) InCell(Prose prose, int first, int end)
    {
        if (first >= end) return default;
        var span = prose.SpanOf(first, end);
        if (IsBlank(_source.Slice(span))) return default;
        for (var i = first; i < end; i++)
        {
            if (prose.Tokens[i].Kind == TokenKind.Handle) return IsTeamHandle(prose.TextOf(i)) ? (null, span) : (span, null);
        }
        if (IsOurTeam(prose, first, end)) return PersonBeside(prose, first, end) is { } person ? (person, null) : (null, span);
        return prose.Tokens[first].Kind is TokenKind.Word or TokenKind.Identifier or TokenKind.Handle ? (span, null) : default;
    }

    /// <summary>The owner that the words of an item name.</summary>
    public (TextSpan? Person, TextSpan? Team) InWords(Sentence sentence, bool isListed)
    {
        var prose = sentence.Prose;
        TextSpan? team = null;
        foreach (var cue in sentence.All(ActionFacts.OwnerCue))
        {
            if (!OpensName(prose, cue, sentence.EndToken, out var at) || NameAt(prose, at, sentence.EndToken) is not { } name || IsBlank(_source.Slice(prose.SpanOf(at, name)))) continue;
            if (IsOurTeam(prose, at, name)) team ??= prose.SpanOf(at, name);
            else return (prose.SpanOf(at, name), null);
        }
        if (PersonAsSubject(sentence) is { } subject) return (subject, null);
        if (!isListed) return (null, TeamAsSubject(sentence));
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (prose.Tokens[i].Kind == TokenKind.Handle && !IsTeamHandle(prose.TextOf(i))) return (prose.Tokens[i].Span, null);
            if (!IsAtEdge(prose, i, sentence) || NameAt(prose, i, sentence.EndToken) is not { } end || IsBlank(_source.Slice(prose.SpanOf(i, end)))) continue;
            var isTeam = IsOurTeam(prose, i, end);
            // "(Borealis team)"
            if (isTeam && end < sentence.EndToken && IsTeam(prose, end, end + 1)) end++;
            if (isTeam && ClosesName(prose, i, end, sentence)) team ??= prose.SpanOf(i, end);
            else if (!isTeam && ((IsKnown(prose, i, end) || IsTag(sentence, end)) ? ClosesName(prose, i, end, sentence) || IsInBrackets(prose, i, end, sentence) : IsToDo(prose, i, end, sentence))) return (prose.SpanOf(i, end), null);
        }
        var role = RoleAtHead(sentence);
        return (role.Person, team ?? role.Team ?? TeamAsSubject(sentence));
    }

    /// <summary>Whether a stretch says nothing: "TBD", "-", "?", "N/A".</summary>
    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        text = text.Trim(" \t\r\n*_`<>[]()-–—.?");
        foreach (var blank in (ReadOnlySpan<string>)["", "tbd", "tba", "n/a", "na", "none", "todo", "unassigned", "unknown", "no one", "nobody", "pending", "?", "name", "owner", "nan"])
        {
            if (text.Equals(blank, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    // "Inventory (Leila)", "Platform: Leila"
    private static TextSpan? PersonBeside(Prose prose, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (IsNameWord(prose, i) && prose.Tokens[i - 1].Kind == TokenKind.Mark && prose.TextOf(i - 1)[0] is '(' or ':' or '/' or ',' && !IsTeam(prose, i, i + 1)) return prose.Tokens[i].Span;
        }
        return null;
    }

    // "Noor leads it", "Luca says he'll do it", "I will personally …": somebody by name answers for it.
    private TextSpan? PersonAsSubject(Sentence sentence)
    {
        var prose = sentence.Prose;
        if (sentence.First(ActionFacts.Myself) is { } self) return prose.SpanOf(self);
        foreach (var hit in sentence.All(ActionFacts.TakesOn))
        {
            var name = hit.FirstToken - 1;
            if (name >= sentence.FirstToken && IsNameWord(prose, name) && IsKnown(prose, name, name + 1)) return prose.Tokens[name].Span;
        }
        return null;
    }

    // "Engineering manager to …" holds the role by one, "Leads to …" by several.
    private static (TextSpan? Person, TextSpan? Team) RoleAtHead(Sentence sentence)
    {
        var prose = sentence.Prose;
        for (var i = sentence.FirstToken; i < Math.Min(sentence.EndToken - 2, sentence.FirstToken + 3); i++)
        {
            if (!prose.Is(i + 1, "to") || !RemedyWording.IsVerb(sentence, i + 2)) continue;
            foreach (var role in (ReadOnlySpan<string>)["lead", "manager", "commander", "director", "owner", "head", "cto", "engineer", "architect"])
            {
                if (prose.Is(i, role)) return (prose.SpanOf(sentence.FirstToken, i + 1), null);
                if (prose.Is(i, role + "s")) return (null, prose.SpanOf(sentence.FirstToken, i + 1));
            }
        }
        return default;
    }

    // "the network team will …", "the storage team to …"
    private static TextSpan? TeamAsSubject(Sentence sentence)
    {
        foreach (var hit in sentence.All(ActionFacts.TeamName))
        {
            if (hit.EndToken >= sentence.EndToken || sentence.Prose.Is(hit.FirstToken, "our") || (hit.EndToken - hit.FirstToken == 2 && sentence.Prose.Is(hit.FirstToken, "the"))) continue;
            foreach (var next in (ReadOnlySpan<string>)["will", "to", "is", "are", "has", "have", "plans", "should", "owns", "leads", "sponsors", "takes", "drives", "runs"])
            {
                if (sentence.Prose.Is(hit.EndToken, next)) return sentence.Prose.SpanOf(hit);
            }
        }
        // "Compliance sponsors it"
        foreach (var hit in sentence.All(ActionFacts.Owns))
        {
            if (hit.FirstToken > sentence.FirstToken && IsNameWord(sentence.Prose, hit.FirstToken - 1)) return sentence.Prose.Tokens[hit.FirstToken - 1].Span;
        }
        return null;
    }

    private static bool OpensName(Prose prose, PhraseHit cue, int end, out int at)
    {
        at = cue.EndToken;
        var marked = false;
        while (at < end && prose.Tokens[at].Kind == TokenKind.Mark && prose.TextOf(at)[0] is ':' or '=' or '-' or '–' or '—' or '(')
        {
            marked = true;
            at++;
        }
        var last = prose.TextOf(cue.EndToken - 1);
        return at < end && (marked || last.Equals("by", StringComparison.OrdinalIgnoreCase) || last.Equals("to", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Index of the first token after a name that begins at <paramref name="at"/>; null where none does.</summary>
    private static int? NameAt(Prose prose, int at, int end)
    {
        if (prose.Tokens[at].Kind == TokenKind.Handle) return at + 1;
        var i = at;
        while (i < end && i < at + LongestName && IsNameWord(prose, i)) i++;
        return i > at ? i : null;
    }

    private static bool IsNameWord(Prose prose, int token)
    {
        var t = prose.Tokens[token];
        return t.Kind == TokenKind.Word && t.Capital && t.Length > 1;
    }

    // At the head of the item, or after an opening bracket or a dash.
    private static bool IsAtEdge(Prose prose, int token, Sentence sentence)
    {
        if (token == sentence.FirstToken) return true;
        return prose.Tokens[token - 1].Kind == TokenKind.Mark && prose.TextOf(token - 1)[0] is '(' or '[' or '—' or '–' or '-' or ']' or ':' or '|';
    }

    // Before a closing bracket, a colon, or the end.
    private static bool ClosesName(Prose prose, int first, int end, Sentence sentence)
    {
        if (end >= sentence.EndToken) return first > sentence.FirstToken;
        var next = prose.TextOf(end)[0];
        return prose.Tokens[end].Kind == TokenKind.Mark ? next is ')' or ']' or ':' or ',' or '.' or '—' or '–' or '/' : IsToDo(prose, first, end, sentence);
    }

    // "…, done 4 May", "…, 10 May": whose name stands before a state or a date of an item answers for it.
    private static bool IsTag(Sentence sentence, int end)
    {
        var prose = sentence.Prose;
        if (end + 1 >= sentence.EndToken || prose.TextOf(end)[0] != ',') return false;
        var at = end + 1;
        if (prose.Tokens[at].Kind == TokenKind.Date) return true;
        if (at + 1 < sentence.EndToken && ((prose.Tokens[at].Kind == TokenKind.Number && ActionDetails.IsMonth(prose, at + 1)) || (ActionDetails.IsMonth(prose, at) && prose.Tokens[at + 1].Kind == TokenKind.Number))) return true;
        foreach (var hit in sentence.All(ActionFacts.Done))
        {
            if (hit.FirstToken == at) return true;
        }
        return false;
    }

    // "(Ana calls the meeting)"
    private static bool IsInBrackets(Prose prose, int first, int end, Sentence sentence)
    {
        const int Longest = 6;
        if (first == sentence.FirstToken || prose.TextOf(first - 1)[0] is not ('(' or '[')) return false;
        for (var i = end; i < Math.Min(sentence.EndToken, end + Longest); i++)
        {
            if (prose.Tokens[i].Kind == TokenKind.Mark) return prose.TextOf(i)[0] is ')' or ']';
        }
        return false;
    }

    // "Ana to add …"
    private static bool IsToDo(Prose prose, int first, int end, Sentence sentence) =>
        end + 1 < sentence.EndToken && (prose.Is(end, "to") || prose.Is(end, "will")) && prose.TextOf(first).IndexOfAnyInRange('a', 'z') >= 0 && RemedyWording.IsVerb(sentence, end + 1)
        && prose.Tokens[first].Symbol == 0 && !WordLists.IsCommon(prose.TextOf(first));

    private bool IsKnown(Prose prose, int first, int end)
    {
        if (prose.Tokens[first].Kind == TokenKind.Handle) return true;
        return known.Contains(Text(prose, first, end)) || GivenNames.IsNameInItsPlace(prose.TextOf(first));
    }

    private static string Text(Prose prose, int first, int end) => prose.Source.Slice(prose.SpanOf(first, end)).ToString().ToLowerInvariant();

    private static bool IsTeamHandle(ReadOnlySpan<char> handle) =>
        handle.Contains("team", StringComparison.OrdinalIgnoreCase) || handle.Contains("oncall", StringComparison.OrdinalIgnoreCase) || handle.Contains("on-call", StringComparison.OrdinalIgnoreCase) || handle.Contains('/');

    /// <summary>Whether a name is a team's: by its words, or because the roster has a team of that name.</summary>
    private bool IsOurTeam(Prose prose, int first, int end) => IsTeam(prose, first, end) || known.Contains("team:" + Text(prose, first, end));

    public static bool IsTeam(Prose prose, int first, int end)
    {
        // "Batch Operations Lead" is held by one.
        for (var i = first; i < end; i++)
        {
            foreach (var role in (ReadOnlySpan<string>)["lead", "manager", "head", "owner", "director", "chief", "officer", "commander", "coordinator", "administrator", "architect", "cto", "cio", "ciso", "chair"])
            {
                if (prose.Is(i, role)) return false;
            }
        }
        for (var i = first; i < end; i++)
        {
            foreach (var word in WordLists.Teams)
            {
                if (prose.Is(i, word)) return true;
            }
        }
        return false;
    }
}

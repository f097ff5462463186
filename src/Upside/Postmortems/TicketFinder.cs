using System.Collections.Immutable;
using Upside.Language;

namespace Upside.Postmortems;

/// <summary>Finds tickets, issues, change requests and links to them.</summary>
internal static class TicketFinder
{
    private static readonly string[] Paths =
    [
        "/issues/", "/issue/", "/pull/", "/pulls/", "/merge_requests/", "/browse/", "/tickets/", "/ticket/", "/bugs/", "/bug/", "/show_bug", "/story/", "/stories/", "/task/", "/tasks/", "/commit/", "/changes/", "/work_items/", "/-/epics/", "/epics/",
        "/milestone/", "/milestones/", "/card/", "/cards/", "/workitems/", "/issues?", "/pulls?", "/+/",
    ];

    private static readonly string[] NumberedPaths = ["/c/", "/r/", "/projects/", "bug_id=", "bugid=", "issue_id=", "issueid=", "ticket_id=", "ticketid="];

    private static readonly string[] Hosts =
    [
        "jira", "bugzilla", "phabricator", "bugs.", "gerrit", "trello.com", "linear.app", "asana.com", "youtrack", "atlassian.net", "tracker.", "clubhouse.io", "shortcut.com", "monday.com", "redmine", "mantis", "launchpad.net", "sentry.io/issues",
    ];

    private static readonly string[] Kinds = ["phab", "task", "bug", "issue", "ticket", "gerrit", "pr", "mr", "cr", "patch", "change", "story", "card", "case", "tracker"];

    /// <summary>Where they stand among the tokens of a sentence.</summary>
    public static IEnumerable<TextSpan> Find(Sentence sentence) => Find(sentence.Prose, sentence.FirstToken, sentence.EndToken);

    /// <summary>Where they stand among some tokens.</summary>
    public static IEnumerable<TextSpan> Find(Prose prose, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var token = prose.Tokens[i];
            switch (token.Kind)
            {
                case TokenKind.Ticket:
                case TokenKind.Url when IsTracker(prose.TextOf(i)):
                case TokenKind.Identifier when IsBrokenAddress(prose.TextOf(i)):
                    yield return token.Span;
                    break;
                case TokenKind.Number when token.Length >= 2 && FollowsKind(prose, i, first):
                    yield return token.Span;
                    break;
            }
        }
    }

    /// <summary>Whether an address leads to a tracker or a change request.</summary>
    public static bool IsTracker(ReadOnlySpan<char> address)
    {
        foreach (var host in Hosts)
        {
            if (address.Contains(host, StringComparison.OrdinalIgnoreCase)) return true;
        }
        foreach (var path in Paths)
        {
            var at = address.IndexOf(path, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && at + path.Length < address.Length) return true;
        }
        // What serves trackers and much else: only with a number.
        foreach (var path in NumberedPaths)
        {
            var at = address.IndexOf(path, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && at + path.Length < address.Length && char.IsAsciiDigit(address[at + path.Length])) return true;
        }
        return false;
    }

    /// <summary>Whether a name is the tail of an address that a page printed to text has broken over lines.</summary>
    public static bool IsBrokenAddress(ReadOnlySpan<char> name)
    {
        foreach (var path in (ReadOnlySpan<string>)["issues/", "pull/", "merge_requests/"])
        {
            var at = name.IndexOf(path, StringComparison.Ordinal);
            if (at >= 0 && at + path.Length < name.Length && char.IsAsciiDigit(name[at + path.Length])) return true;
        }
        return false;
    }

    private static bool FollowsKind(Prose prose, int token, int first)
    {
        var before = token - 1;
        while (before >= first && before >= token - 2 && prose.Tokens[before].Kind == TokenKind.Mark && prose.TextOf(before)[0] is ':' or '#' or '!' or '-') before--;
        if (before < first || prose.Tokens[before].Kind != TokenKind.Word) return false;
        foreach (var kind in Kinds)
        {
            if (prose.Is(before, kind)) return true;
        }
        return false;
    }
}

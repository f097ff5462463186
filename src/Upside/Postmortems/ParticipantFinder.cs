using System.Collections.Immutable;
using Upside.Language;
using Upside.Language.Lexicon;

namespace Upside.Postmortems;

/// <summary>Finds the people whom the document names: under "Participants" and the like, as holders of a role, as handles, and those of the roster.</summary>
internal sealed class ParticipantFinder
{
    private const int LongestName = 4;

    private readonly PostmortemDocument _document;
    private readonly Prose _prose;
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<Participant>.Builder _people = ImmutableArray.CreateBuilder<Participant>();

    private ParticipantFinder(PostmortemDocument document) => (_document, _prose) = (document, document.Prose);

    /// <summary>The people, as they first stand. Linear in the length of the text.</summary>
    public static ImmutableArray<Participant> Find(PostmortemDocument document) => new ParticipantFinder(document).Find();

    private ImmutableArray<Participant> Find()
    {
        var roster = RosterByFirstWord();
        var announced = false;
        var lastBlock = -1;
        foreach (var sentence in _document.Sentences)
        {
            var block = _document.Blocks[sentence.Block];
            if (block.Index != lastBlock)
            {
                if (block.Kind == BlockKind.Heading || block.Kind == BlockKind.Paragraph) announced = false;
                lastBlock = block.Index;
            }
            if (sentence.Context is ProseContext.Code or ProseContext.Placeholder) continue;
            OfRoster(sentence, roster);
            if (RoleAtHead(sentence) is { } end)
            {
                if (end >= sentence.EndToken) announced = true;
                else Names(sentence, end);
            }
            else if (announced && sentence.Context == ProseContext.Body)
            {
                Names(sentence, sentence.FirstToken);
            }
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (_prose.Tokens[i].Kind == TokenKind.Handle) Add(_prose.Tokens[i].Span);
            }
        }
        foreach (var field in _document.FrontMatter.Fields.Where(f => IsRoleKey(f.Key))) OfField(field);
        return [.. _people.OrderBy(p => p.Span.Start).ThenBy(p => p.Span.Length)];
    }

    private Dictionary<string, string[]> RosterByFirstWord() => _document.Options.Roster
        .Select(name => name.TrimStart('@')).Where(name => name.Length > 0)
        .GroupBy(name => name.Split(' ')[0], StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.OrdinalIgnoreCase);

    private void OfRoster(Sentence sentence, Dictionary<string, string[]> roster)
    {
        if (roster.Count == 0) return;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!roster.TryGetValue(_prose.TextOf(i).TrimStart('@').ToString(), out var names)) continue;
            foreach (var name in names)
            {
                var span = new TextSpan(_prose.Tokens[i].Start, Math.Min(name.Length, _prose.Source.Text.Length - _prose.Tokens[i].Start));
                if (_prose.Source.Slice(span).Equals(name, StringComparison.OrdinalIgnoreCase)) Add(span);
                else if (_prose.Tokens[i].Kind == TokenKind.Handle) Add(_prose.Tokens[i].Span);
            }
        }
    }

    // "Participants:", "Incident commander: Ana", or such words as a heading by themselves.
    private static int? RoleAtHead(Sentence sentence)
    {
        var role = sentence.All(Roles.Role).FirstOrDefault(h => h.FirstToken <= sentence.FirstToken + 1);
        if (role.TokenCount == 0) return null;
        var end = role.EndToken;
        if (end >= sentence.EndToken) return end;
        var mark = sentence.Prose.TextOf(end)[0];
        return mark is ':' or '|' or '–' or '—' ? end + 1 : sentence.Prose.Source.Text.AsSpan(sentence.Prose.Tokens[end - 1].End, sentence.Prose.Tokens[end].Start - sentence.Prose.Tokens[end - 1].End).Contains('|') ? end : null;
    }

    private void Names(Sentence sentence, int first)
    {
        for (var i = first; i < sentence.EndToken;)
        {
            var end = i;
            while (end < sentence.EndToken && end < i + LongestName && IsNameWord(end)) end++;
            if (end > i && !OwnerFinder.IsTeam(_prose, i, end)) Add(_prose.SpanOf(i, end));
            if (end == i && _prose.Tokens[i].Kind == TokenKind.Word && !_prose.Is(i, "and")) return;
            i = Math.Max(end, i + 1);
        }
    }

    private bool IsNameWord(int token) =>
        _prose.Tokens[token] is { Kind: TokenKind.Word, Capital: true } && !Roles.IsRoleWord(_prose.TextOf(token)) && !WordLists.IsCommon(_prose.TextOf(token));

    private void OfField(FrontMatterField field)
    {
        var at = 0;
        foreach (var part in field.Value.Split(','))
        {
            var name = part.Trim();
            var start = name.Length == 0 ? -1 : _document.Source.Slice(field.Span)[Math.Min(at, field.Span.Length)..].IndexOf(name, StringComparison.Ordinal);
            if (start < 0) continue;
            Add(new TextSpan(field.Span.Start + at + start, name.Length));
            at += start + name.Length;
        }
    }

    private static bool IsRoleKey(string key) => Roles.Keys.Contains(key.Replace('_', ' ').Replace('-', ' '), StringComparer.OrdinalIgnoreCase);

    private void Add(TextSpan span)
    {
        var name = _document.Source.Slice(span).TrimStart('@').ToString();
        if (name.Length > 0 && !OwnerFinder.IsBlank(name) && _seen.Add(name)) _people.Add(new Participant(name, span));
    }
}

using Upside.Language;

namespace Upside.Postmortems;

/// <summary>
/// Tells postmortems from what lies beside them in a folder. Names only raise the bar: a report may well be called index.md in a folder
/// of its own. What decides is whether the text tells of an incident, in English.
/// </summary>
public static class DocumentSifter
{
    private const int MostTokens = 4000;
    private const int FewestWordsToTellALanguage = 40;
    private const double EnglishShare = 0.08;
    private const int EnoughSigns = 3;
    private const int EnoughSignsDespiteTheName = 11;
    private const int FewWords = 60;

    private static readonly WordSet English = new("the", "and", "to", "that", "with", "this", "from", "were", "for", "by", "it", "which", "been", "have", "are", "at", "our", "not");

    private static readonly WordSet Trouble = new(
        "incident", "outage", "outages", "postmortem", "downtime", "unavailable", "unavailability", "degraded", "degradation", "disruption", "failed", "failing", "failure", "failures", "crashed",
        "down", "errors", "timeouts", "latency", "lost", "corrupted", "affected", "impacted", "impact", "mitigated", "mitigation", "restored", "recovered", "recovery", "resolved", "rollback", "rolled",
        "alert", "alerts", "alerted", "paged", "investigated", "investigating", "unreachable", "unable", "root", "cause", "caused", "triggered", "severity", "breach", "leaked", "stuck", "delayed");

    private static readonly WordSet TitleWords = new("incident", "outage", "postmortem", "mortem", "downtime", "failure", "failures", "disruption", "degradation", "degraded", "unavailable", "retrospective", "rca", "breach", "review", "report", "down", "issues", "errors");

    // Whole names, without extension: a report may be called "index-corruption.md".
    private static readonly (string Stem, string What)[] Names =
    [
        ("readme", "a README"), ("index", "an index"), ("manifest", "a manifest"), ("summary", "a table of contents"), ("toc", "a table of contents"), ("template", "a template"), ("templates", "a template"),
        ("postmortem template", "a template"), ("post mortem template", "a template"), ("incident template", "a template"), ("incident report template", "a template"), ("report template", "a template"),
        ("contributing", "a guide for contributors"), ("changelog", "a list of changes"), ("licence", "a licence"), ("license", "a licence"), ("code of conduct", "a code of conduct"),
        ("security", "a security policy"), ("sources", "a note on sources"), ("requirements", "a list of requirements"), ("robots", "instructions for crawlers"), ("glossary", "a glossary"), ("faq", "a list of questions"),
    ];

    /// <summary>Why a document is not to be graded, in a few words; null where it is a postmortem in English.</summary>
    /// <param name="fileName">The name of its file, without folders.</param>
    /// <param name="document">The document.</param>
    public static string? ReasonToLeaveOut(string fileName, PostmortemDocument document)
    {
        var words = document.Sentences.Where(s => s.IsClaim).Sum(s => s.TokenCount);
        var named = NamedAs(fileName);
        if (IsUnfilled(document, words)) return "a template that is not filled in";
        if (words == 0) return named ?? "empty: it says nothing";
        if (!IsEnglish(document)) return "not in English";
        var signs = SignsOfAnIncident(document, words);
        if (named is not null && signs < EnoughSignsDespiteTheName) return named;
        if (IsMostlyLinks(document)) return "an index: mostly links";
        return signs < EnoughSigns ? "not a postmortem: it tells of no incident" : null;
    }

    private static string? NamedAs(string fileName)
    {
        var end = fileName.IndexOf('.', StringComparison.Ordinal);
        var stem = (end > 0 ? fileName[..end] : fileName).Replace('_', ' ').Replace('-', ' ').Trim();
        foreach (var (name, what) in Names)
        {
            if (stem.Equals(name, StringComparison.OrdinalIgnoreCase)) return what;
        }
        return null;
    }

    private static bool IsEnglish(PostmortemDocument document)
    {
        var (words, english) = (0, 0);
        var prose = document.Prose;
        foreach (var sentence in document.Sentences.Where(s => s.Context is ProseContext.Body or ProseContext.Quoted))
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (prose.Tokens[i].Kind != TokenKind.Word) continue;
                words++;
                if (English.Has(prose.TextOf(i))) english++;
            }
            if (words > MostTokens) break;
        }
        return words < FewestWordsToTellALanguage ? IsMostlyLatin(document.Source.Text) : english >= words * EnglishShare;
    }

    private static bool IsMostlyLatin(string text)
    {
        var (letters, latin) = (0, 0);
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, MostTokens)))
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            if (c < 'ɐ') latin++;
        }
        return latin * 2 >= letters;
    }

    private static bool IsUnfilled(PostmortemDocument document, int words)
    {
        var headings = document.Blocks.Count(b => b.Kind == BlockKind.Heading);
        var standIns = document.Sentences.Count(s => s.Context == ProseContext.Placeholder);
        return headings >= 3 && words < FewWords && (words == 0 || standIns > 0 || words < 5 * headings) && document.Times.Mentions.IsEmpty;
    }

    private static bool IsMostlyLinks(PostmortemDocument document)
    {
        var (items, links) = (0, 0);
        foreach (var block in document.Blocks)
        {
            if (block.Kind is not (BlockKind.ListItem or BlockKind.TableRow or BlockKind.Paragraph) || block.IsHeaderRow) continue;
            items++;
            if (block.Runs.Any(r => r.Kind == ProseRunKind.Url) && block.Runs.Where(r => r.Kind != ProseRunKind.Url).Sum(r => r.Span.Length) < 100) links++;
        }
        return items >= 5 && links * 10 >= items * 7;
    }

    private static int SignsOfAnIncident(PostmortemDocument document, int words)
    {
        var kinds = document.Sections.Select(s => s.Kind).Where(IsOfAnIncident).Distinct().Count();
        var times = document.Times.Mentions.Length;
        var clocks = document.Times.Mentions.Count(m => m.Clock is not null);
        var isTitled = document.Title is { } title && HasWord(document, title);
        // A manual names a time here and there; a report is full of them for its length. A poor report has none, but its title and headings are a report's.
        if (kinds < (isTitled ? 2 : 3) && times * 1000 < words) return 0;
        var signs = 2 * Math.Min(kinds, 3);
        if (document.Timeline.Length >= 3) signs += 2;
        signs += clocks * 100 >= words ? 3 : times * 300 >= words ? 2 : 0;
        if (isTitled) signs += 2;
        return signs + Math.Min(4, DifferentWordsOfTrouble(document) / 2);
    }

    private static bool IsOfAnIncident(SectionKind kind) => kind is not (SectionKind.Other or SectionKind.Summary or SectionKind.Supporting or SectionKind.Background or SectionKind.Metadata or SectionKind.Discussion);

    private static bool HasWord(PostmortemDocument document, TextSpan title)
    {
        var text = document.Source.Slice(title);
        foreach (var range in text.SplitAny(" \t-_:/()[]#.,"))
        {
            if (TitleWords.Has(text[range])) return true;
        }
        return false;
    }

    private static int DifferentWordsOfTrouble(PostmortemDocument document)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var found = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var prose = document.Prose;
        var end = Math.Min(prose.Tokens.Count, MostTokens);
        for (var i = 0; i < end; i++)
        {
            if (prose.Tokens[i].Kind == TokenKind.Word && Trouble.Has(prose.TextOf(i))) found.Add(prose.TextOf(i));
        }
        return words.Count;
    }
}

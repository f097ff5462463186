using System.Collections.Immutable;
using Upside.Language.Rules;

namespace Upside.Language;

/// <summary>
/// Finds sentences that judge people instead of explaining what happened. Headings, quotations, chat lines, code and placeholders are left alone.
/// </summary>
public static class LanguageLinter
{
    /// <summary>Id of the finding for a suppression that gives no reason.</summary>
    public const string WithoutReason = "suppression-without-reason";

    private static readonly RuleGuide WithoutReasonGuide = new()
    {
        Id = WithoutReason,
        Name = "A suppression without a reason",
        Severity = Severity.Warning,
        Meaning = "A comment asks to leave out findings, but says no reason after the colon, or names a rule that does not exist. It has no effect.",
        HowToFix = "Write <!-- upside-disable-next-line RULE: reason -->, with a reason that a later reader understands.",
        GoodExample = "<!-- upside-disable-next-line omission: quoted from the customer's letter, with leave -->",
        PoorExample = "<!-- upside-disable-next-line omission -->",
    };

    /// <summary>What each rule means, in their order.</summary>
    public static ImmutableArray<RuleGuide> Guides { get; } = [.. LanguageRules.All.Select(r => r.Guide), WithoutReasonGuide];

    /// <summary>Applies the rules to a text. Pure, and linear in the length of the text.</summary>
    public static LanguageReport Lint(Prose prose, LintOptions? options = null)
    {
        options ??= LintOptions.Default;
        var subjects = new SubjectFinder(prose, new Roster(options.Roster));
        var findings = new List<Finding>();
        foreach (var sentence in prose.Sentences)
        {
            if (!sentence.IsClaim || IsChat(prose, sentence)) continue;
            var statement = new Statement(sentence, subjects);
            foreach (var rule in LanguageRules.All) findings.AddRange(rule.Check(statement));
        }
        return Sift(prose, findings, options);
    }

    private static LanguageReport Sift(Prose prose, List<Finding> findings, LintOptions options)
    {
        var kept = ImmutableArray.CreateBuilder<Finding>();
        var left = ImmutableArray.CreateBuilder<SuppressedFinding>();
        var off = ImmutableArray.CreateBuilder<Finding>();
        var suppressions = Suppressions.Read(prose.Source, offset => IsInCode(prose, offset));
        var known = Guides.Select(g => g.Id).ToHashSet(StringComparer.Ordinal);
        var valid = suppressions.Where(s => s.Reason.Length > 0 && s.Rules.All(known.Contains)).ToArray();
        foreach (var finding in findings)
        {
            if (options.RulesOff.Contains(finding.Rule)) off.Add(finding);
            else if (valid.FirstOrDefault(s => s.Covers(finding)) is { } suppression) left.Add(new SuppressedFinding(finding, suppression.Reason));
            else kept.Add(finding);
        }
        var withoutReason = options.RulesOff.Contains(WithoutReason) ? off : kept;
        foreach (var one in suppressions.Except(valid))
        {
            var unknown = one.Rules.FirstOrDefault(r => !known.Contains(r));
            withoutReason.Add(new Finding(WithoutReason, Severity.Warning, one.Span, unknown is null ? "It leaves findings out without saying why." : $"There is no rule \"{unknown}\".",
                unknown is null ? $"Write the reason after a colon: \"{prose.Source.Quote(one.Span).TrimEnd(':')}: …\"." : $"Name one of: {string.Join(", ", Guides.Select(g => g.Id))}."));
        }
        kept.Sort((a, b) => a.Span != b.Span ? a.Span.CompareTo(b.Span) : string.CompareOrdinal(a.Rule, b.Rule));
        return new LanguageReport(kept.ToImmutable(), left.ToImmutable()) { OfRulesOff = off.ToImmutable() };
    }

    private static bool IsInCode(Prose prose, int offset)
    {
        var (low, high) = (0, prose.Sentences.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var sentence = prose.Sentences[middle];
            if (sentence.Span.End <= offset) low = middle + 1;
            else if (sentence.Span.Start > offset) high = middle - 1;
            else return sentence.Context == ProseContext.Code;
        }
        return false;
    }

    /// <summary>Whether a line of chat is quoted: "17:35 &lt;nick&gt; …", with or without the clock time.</summary>
    private static bool IsChat(Prose prose, Sentence sentence)
    {
        const int Near = 40;
        const int LongestNick = 24;
        var text = prose.Source.Text;
        var start = Math.Max(prose.Source.StartOfLine(prose.Source.LineOf(sentence.Span.Start)), sentence.Span.Start - Near);
        var head = text.AsSpan(start, Math.Min(sentence.Span.Start + Near, sentence.Span.End) - start);
        var open = head.IndexOf('<');
        var length = open < 0 ? -1 : head[(open + 1)..].IndexOf('>');
        if (length is < 1 or > LongestNick || head[..open].ContainsAnyExcept(BeforeNick)) return false;
        foreach (var c in head.Slice(open + 1, length).Trim())
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or '|' or '^' or '[' or ']' or '`' or '@' or '+' or '\\')) return false;
        }
        return !IsMarkup(head.Slice(open + 1, length));
    }

    // What may stand before the nick: a clock time, a date, a list marker.
    private static readonly System.Buffers.SearchValues<char> BeforeNick = System.Buffers.SearchValues.Create("0123456789:-./[]()|*+>TZUC \t");

    private static bool IsMarkup(ReadOnlySpan<char> name) => Tags.Has(name.Trim());

    private static readonly WordSet Tags = new("p", "b", "i", "u", "em", "strong", "li", "ul", "ol", "td", "th", "tr", "table", "div", "span", "br", "a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt", "dl", "tbody", "body", "main", "article", "section", "small", "sup", "sub", "mark", "summary", "details");
}

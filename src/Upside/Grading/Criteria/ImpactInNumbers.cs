using Upside.Language;
using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading.Criteria;

/// <summary>L6: whether the harm is counted.</summary>
internal sealed class ImpactInNumbers : ICriterion
{
    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "L6",
        Name = "Impact in numbers",
        Scorecard = Scorecard.Learning,
        Yes = "A number with a unit for the harm to users or data (users, requests, percent, delay, money, records), or a measured zero.",
        Partial = "Only a duration, a number of machines, or a zero that nobody measured.",
        No = "No number for the harm.",
        HowItDecides =
            "Looks for numbers with a unit of harm in sentences about harm: users, requests, errors, jobs, records, a share, a rate, a level of availability, a delay, money. "
            + "\"No data was lost\" counts where it says how that is known, else it is partial; so are durations and numbers of machines.",
        HowToEarnIt = "Give one count or share of what was lost: requests, users, records, money.",
        GoodExample = "About 4,300 requests failed, 2% of the hour.",
        PoorExample = "Several users were affected for an hour.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var figures = new List<Clue>();
        var rough = new List<Clue>();
        var spans = SpansOfTime(reading.Document);
        var next = 0;
        var harmedBlock = -1;
        foreach (var sentence in reading.Statements)
        {
            var kind = reading.Document.KindOf(sentence);
            if (reading.IsToDo(sentence)) continue;
            var isHarm = kind == SectionKind.Impact || sentence.HasAny(Impact.Harmful, Impact.Outage, Impact.Inability);
            // "Those recordings are lost. There are 900 of them."
            var isAboutHarm = isHarm || (harmedBlock == sentence.Block && sentence.TokenCount <= WordsOfCount);
            harmedBlock = isHarm ? sentence.Block : -1;
            if (isAboutHarm) figures.AddRange(sentence.All(Impact.Percent).Where(h => IsLevel(sentence, h)).Select(h => Clue.Of(sentence, h)));
            if (isAboutHarm) figures.AddRange(sentence.All(Impact.Figure).Where(h => Counts(sentence, h)).Select(h => Clue.Of(sentence, h)));
            (sentence.Has(Impact.Measured) ? figures : rough).AddRange(sentence.All(Impact.Nobody).Select(h => Clue.Of(sentence, h)));
            if (kind == SectionKind.Impact || sentence.HasAny(Impact.Outage, Impact.Inability)) rough.AddRange(sentence.All(Impact.Machines).Select(h => Clue.Of(sentence, h)));
            while (next < spans.Count && spans[next].Start < sentence.Span.Start) next++;
            for (; next < spans.Count && spans[next].End <= sentence.Span.End; next++)
            {
                if ((isAboutHarm && kind is not (SectionKind.Timeline or SectionKind.WentPoorly or SectionKind.Detection or SectionKind.Discussion)) || kind is SectionKind.Metadata or SectionKind.Impact) rough.Add(new Clue(sentence.Span, spans[next]));
            }
        }
        foreach (var fact in reading.Document.KeyFacts.Where(f => f.Label.Contains("time to", StringComparison.Ordinal) || f.Label.Contains("duration", StringComparison.Ordinal)))
        {
            for (var i = FirstFrom(spans, fact.Span.Start); i < spans.Count && spans[i].Start < fact.Span.End; i++)
            {
                if (fact.Span.Contains(spans[i])) rough.Add(new Clue(fact.Span, spans[i]));
            }
        }
        if (figures.Count > 0) return Judgement.Yes(figures);
        return rough.Count > 0
            ? Judgement.Partial("It says how long, not how much: count the users, requests or records that were hit.", rough)
            : Judgement.No("No number says how much harm was done: count the users, requests or records that were hit.");
    }

    private const int Near = 6;
    private const int WordsOfCount = 16;

    private static int FirstFrom(List<TextSpan> spans, int start)
    {
        var (low, high) = (0, spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].Start < start) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Whether a percentage follows the name of what it is a level of ("availability fell to about 97%").</summary>
    private static bool IsLevel(Sentence sentence, PhraseHit hit) =>
        sentence.All(Impact.Level).Any(l => l.EndToken <= hit.FirstToken && l.EndToken + Near >= hit.FirstToken);

    private static List<TextSpan> SpansOfTime(PostmortemDocument document) =>
        [.. document.Times.Durations.Select(d => d.Span).Concat(document.Times.Intervals.Select(i => i.Span)).Order()];

    /// <summary>Whether the number counts something: it is no status code ("500 errors") and no part of a name ("2fa users").</summary>
    private static bool Counts(Sentence sentence, PhraseHit hit)
    {
        if (sentence.All(Impact.Gauge).Any(g => g.FirstToken < hit.EndToken + Near && g.EndToken + Near > hit.FirstToken)) return false;
        for (var i = hit.FirstToken; i < hit.EndToken; i++)
        {
            if (i == hit.FirstToken && sentence.Prose.Tokens[i].Kind == TokenKind.Identifier) return false;
            if (sentence.Prose.Tokens[i].Kind == TokenKind.Number) return !IsStatusCode(sentence, i, hit) && !IsPartOfName(sentence, i);
        }
        return true;
    }

    private static bool IsStatusCode(Sentence sentence, int token, PhraseHit hit)
    {
        var text = sentence.Prose.TextOf(token);
        if (text.Length != 3 || text[0] is not ('4' or '5')) return text.Length == 1 && text[0] is '4' or '5' && token + 1 < sentence.EndToken && sentence.Prose.Is(token + 1, "xx");
        return token == hit.EndToken - 1 || !sentence.Prose.Is(token + 1, "%");
    }

    private static bool IsPartOfName(Sentence sentence, int token)
    {
        var end = sentence.Prose.Tokens[token].End;
        if (token + 1 >= sentence.EndToken || sentence.Prose.Tokens[token + 1].Start != end) return false;
        var glued = sentence.Prose.Tokens[token + 1];
        return glued.Kind is TokenKind.Word or TokenKind.Identifier && !Units.Contains(sentence.Prose.TextOf(token + 1).ToString());
    }

    private static readonly HashSet<string> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        "k", "m", "b", "bn", "mn", "s", "ms", "sec", "secs", "min", "gb", "tb", "mb", "gib", "tib", "pb", "x", "qps", "rps",
    };
}

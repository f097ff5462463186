using Upside.Language;
using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading;

/// <summary>A sentence of the causal account.</summary>
/// <param name="Sentence">The sentence, list item or row.</param>
/// <param name="IsRepeated">Whether the same words stood before: it is evidence as well, but counts for nothing new.</param>
internal readonly record struct Told(Sentence Sentence, bool IsRepeated)
{
    /// <summary>Whether it stands where the story is told, not in the order of events, the response or the talk underneath.</summary>
    public bool IsCore { get; init; }

    /// <summary>Whether it states that one thing led to another, rather than that somebody looked for the cause.</summary>
    public bool StatesCause => (Sentence.Has(Causation.Link) || Concludes) && !Sentence.Has(Causation.Sought);

    /// <summary>Whether it opens with "so", and goes on to what followed: not "so far", nor what the authors did next.</summary>
    private bool Concludes
    {
        get
        {
            var (prose, first) = (Sentence.Prose, Sentence.FirstToken);
            return Sentence.TokenCount > ShortestConclusion && prose.Is(first, "so") && !AfterSo.Has(prose.TextOf(first + 1));
        }
    }

    private const int ShortestConclusion = 4;
    private static readonly WordSet AfterSo = new("far", "i", "we", "you", "many", "much", "long", "what", "why", "how", "which", "that", "yes", "no", "to", "please", "did", "here", "let", "thanks", "thank", ",", ":");

    /// <summary>Whether it names a weakness or a safeguard that was missing or did not work.</summary>
    public bool NamesCondition => Sentence.HasAny(Latency.Weakness, Safeguards.Absent, Safeguards.Failed);

    /// <summary>Whether it names a condition, or tells what stood so until then: since when or why, what people held to be so, what a check looked at instead.</summary>
    public bool NamesStanding => NamesCondition || Sentence.HasAny(Safeguards.Elsewhere, Latency.Since, Latency.WhyItStood, Latency.Known, Latency.Undone, Beliefs.Held);

    /// <summary>Whether it names a change or an outside event that can set harm off.</summary>
    public bool NamesTrigger => Sentence.Has(Failure.Trigger);

    /// <summary>Whether it says something of technology that it names: a line that consists of names mostly says nothing.</summary>
    public bool NamesTechnology
    {
        get
        {
            if (!Sentence.HasAny(Technology.Product, Technology.Shape, Technology.NamedThing)) return false;
            var names = EvidenceFit.Merge(TechnologyClues.Select(c => c.Cue)).Sum(s => s.Length);
            return names > 0 && 2 * names < Sentence.Span.Length;
        }
    }

    /// <summary>The clues for what states a cause in it.</summary>
    public IEnumerable<Clue> CauseClues => Sentence.Has(Causation.Link) || !Concludes ? Clues(Causation.Link) : [Clue.Of(Sentence)];

    /// <summary>The clues for what names a condition in it.</summary>
    public IEnumerable<Clue> ConditionClues => Clues(Latency.Weakness, Safeguards.Absent, Safeguards.Failed);

    /// <summary>The clues for what names technology in it.</summary>
    public IEnumerable<Clue> TechnologyClues
    {
        get
        {
            var sentence = Sentence;
            return Clues(Technology.Product, Technology.Shape).Concat(sentence.All(Technology.NamedThing).Where(hit => IsName(sentence, hit)).Select(hit => Clue.Of(sentence, hit)));
        }
    }

    /// <summary>Whether the capital is that of a name: not of the first word of a sentence ("The service"), nor of a kind of thing ("DNS server").</summary>
    private static bool IsName(Sentence sentence, PhraseHit hit)
    {
        const int LongestInitials = 4;
        if (hit.FirstToken == sentence.FirstToken) return false;
        var name = sentence.Prose.TextOf(hit.FirstToken);
        return name.Length > LongestInitials || name.ContainsAnyInRange('a', 'z');
    }

    /// <summary>The clues for the words of some sets in it.</summary>
    public IEnumerable<Clue> Clues(params Phrases[] sets)
    {
        var sentence = Sentence;
        if (!sentence.HasAny(sets)) return [];
        return sets.SelectMany(sentence.All).Select(hit => Clue.Of(sentence, hit));
    }
}

/// <summary>
/// The sentences in which a document may tell how the harm came about: no questions, plans, action items, praise, figures
/// of impact, references.
/// </summary>
internal sealed class CausalAccount
{
    private const int ShortestStatement = 4;
    private const int ShortestStory = 10;
    private const int ToldAfterAll = 4;

    private CausalAccount(Reading reading)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var told = new List<Told>();
        var (block, isEntry) = (-1, false);
        foreach (var sentence in reading.Claims)
        {
            if (sentence.Block != block) (block, isEntry) = (sentence.Block, StartsWithTime(sentence));
            if (IsPartOf(reading, sentence)) told.Add(new Told(sentence, !seen.Add(sentence.ToString())) { IsCore = IsCore(reading.Document, sentence, isEntry) });
        }
        Sentences = told;
        IsCauseUnknown = told.Exists(t => t.IsCore && t.Sentence.Has(Causation.Unknown))
            || (told.Exists(t => t.IsCore && t.Sentence.Has(Causation.StillSought)) && told.Count(t => t.IsCore && !t.IsRepeated && t.StatesCause) < ToldAfterAll);
    }

    /// <summary>The sentences, as they stand.</summary>
    public IReadOnlyList<Told> Sentences { get; }

    /// <summary>Whether the story comes to a condition anywhere, not only to events.</summary>
    public bool ComesToCondition => Sentences.Any(t => t.IsCore && t.NamesStanding);

    /// <summary>Whether it says that what brought the harm about is not known, or not yet.</summary>
    public bool IsCauseUnknown { get; }

    /// <summary>Gathers the account of a document.</summary>
    public static CausalAccount Of(Reading reading) => new(reading);

    private static bool IsCore(PostmortemDocument document, Sentence sentence, bool isEntry) => document.KindOf(sentence) switch
    {
        SectionKind.Detection or SectionKind.Response or SectionKind.Discussion or SectionKind.Metadata => false,
        // Some tell the story in paragraphs under that heading, before or after the entries.
        SectionKind.Timeline => document.BlockOf(sentence).Kind == BlockKind.Paragraph && !isEntry,
        _ => true,
    };

    private static bool StartsWithTime(Sentence sentence)
    {
        const int Early = 6;
        for (var i = sentence.FirstToken; i < Math.Min(sentence.EndToken, sentence.FirstToken + Early); i++)
        {
            if (sentence.Prose.Tokens[i].Kind is TokenKind.Clock or TokenKind.Date or TokenKind.Timestamp) return true;
        }
        return false;
    }

    private static bool IsPartOf(Reading reading, Sentence sentence) => reading.Document.KindOf(sentence) switch
    {
        SectionKind.Actions or SectionKind.WentWell or SectionKind.Lucky or SectionKind.Supporting => false,
        // What was hurt stands there, and now and then why; facts as labels and values tell no story.
        SectionKind.Impact => sentence.Has(Causation.Link),
        SectionKind.Metadata => sentence.TokenCount >= ShortestStory,
        _ => sentence.TokenCount >= ShortestStatement,
    } && !reading.IsListedAction(sentence) && !sentence.Has(Causation.Intended) && !IsQuestion(sentence);

    private static bool IsQuestion(Sentence sentence) => sentence.Prose.Source.Text[sentence.Span.End - 1] == '?';
}

using System.Collections.Immutable;
using Upside.Language;
using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading;

/// <summary>
/// A document in the hands of the criteria: what several of them need to know is worked out here, once.
/// </summary>
internal sealed class Reading
{
    // Asks for a person to be corrected: a poor remedy, but it pushes no fault away.
    private const string Remedied = "correct-the-person";
    private const int BareWords = 8;
    private readonly Lazy<CausalAccount> _account;
    private readonly Lazy<Factors> _factors;
    private readonly Lazy<ActionPlace[]> _actionSentences;
    private readonly Lazy<Remedies> _remedies;
    private readonly Lazy<ImmutableArray<PlacedEvent>> _events;
    private readonly Lazy<Milestones> _milestones;
    private readonly Lazy<SelfCriticism> _selfCriticism;
    private readonly Lazy<Harm> _harm;
    private readonly Lazy<HumanStory> _humanStory;
    private readonly Lazy<bool[]> _blaming;

    public Reading(PostmortemDocument document, LintOptions? language = null)
    {
        Document = document;
        Claims = [.. document.Sentences.Where(s => s.IsClaim)];
        Statements = [.. Claims.Where(s => !s.Prose.Is(s.EndToken - 1, "?") && (s.TokenCount < BareWords || s.Has(Grammar.Glue)))];
        _account = new Lazy<CausalAccount>(() => CausalAccount.Of(this), LazyThreadSafetyMode.None);
        _factors = new Lazy<Factors>(() => Factors.Of(this), LazyThreadSafetyMode.None);
        _selfCriticism = new Lazy<SelfCriticism>(() => SelfCriticism.Of(this), LazyThreadSafetyMode.None);
        _harm = new Lazy<Harm>(() => Harm.Of(this), LazyThreadSafetyMode.None);
        _events = new Lazy<ImmutableArray<PlacedEvent>>(() => PlacedEvents.Of(document), LazyThreadSafetyMode.None);
        _milestones = new Lazy<Milestones>(() => Milestones.Of(this), LazyThreadSafetyMode.None);
        _humanStory = new Lazy<HumanStory>(() => HumanStory.Of(this), LazyThreadSafetyMode.None);
        Language = LanguageLinter.Lint(document.Prose, language);
        _blaming = new Lazy<bool[]>(BlamingSentences, LazyThreadSafetyMode.None);
        _actionSentences = new Lazy<ActionPlace[]>(SentencesOfActions, LazyThreadSafetyMode.None);
        _remedies = new Lazy<Remedies>(() => Remedies.Of(this), LazyThreadSafetyMode.None);
    }

    /// <summary>The document.</summary>
    public PostmortemDocument Document { get; }

    /// <summary>The sentences that the author says: no headings, quotations, code or placeholders.</summary>
    public IReadOnlyList<Sentence> Claims { get; }

    /// <summary>The sentences in which it may tell how the harm came about.</summary>
    public CausalAccount CausalAccount => _account.Value;

    /// <summary>The claims that state something: no questions, as templates and agendas have them, and no bare rows of words.</summary>
    public IReadOnlyList<Sentence> Statements { get; }

    /// <summary>The conditions that it names as having caused, spread or prolonged the harm.</summary>
    public Factors Factors => _factors.Value;

    /// <summary>What the authors say against themselves.</summary>
    public SelfCriticism SelfCriticism => _selfCriticism.Value;

    /// <summary>What it says of the harm.</summary>
    public Harm Harm => _harm.Value;

    /// <summary>Everything that it places in time, as it stands.</summary>
    public ImmutableArray<PlacedEvent> Events => _events.Value;

    /// <summary>Where it places the milestones of the incident.</summary>
    public Milestones Milestones => _milestones.Value;

    /// <summary>Where it tells of the people in it.</summary>
    public HumanStory HumanStory => _humanStory.Value;

    /// <summary>Its action items and what their wording is worth.</summary>
    public Remedies Remedies => _remedies.Value;

    /// <summary>What the language rules find in it.</summary>
    public LanguageReport Language { get; }

    /// <summary>Whether a sentence lays blame on somebody: that is no candour, and reviews nothing.</summary>
    public bool Blames(Sentence sentence) => _blaming.Value[sentence.Index];

    /// <summary>Whether any of its statements has a phrase of the set.</summary>
    public bool States(Phrases phrases)
    {
        foreach (var sentence in Statements)
        {
            if (sentence.Has(phrases)) return true;
        }
        return false;
    }

    /// <summary>Whether a sentence is, or stands in, an action item.</summary>
    public bool IsActionItem(Sentence sentence) => _actionSentences.Value[sentence.Index] != ActionPlace.None;

    /// <summary>Whether a sentence is, or stands in, an item of a list or table of actions.</summary>
    public bool IsListedAction(Sentence sentence) => _actionSentences.Value[sentence.Index] == ActionPlace.List;

    /// <summary>Whether a sentence says what is to be done, or stands among references: it does not tell the incident.</summary>
    public bool IsToDo(Sentence sentence) => Document.KindOf(sentence) switch
    {
        SectionKind.Supporting => true,
        SectionKind.Actions => IsActionItem(sentence) || Document.BlockOf(sentence).Kind != BlockKind.Paragraph,
        SectionKind.WentPoorly or SectionKind.WentWell or SectionKind.Lucky or SectionKind.Impact or SectionKind.Timeline => false,
        _ => IsListedAction(sentence),
    };

    /// <summary>"Nobody looked" judges everybody there, the authors with them: that owns up, and blames no one.</summary>
    private bool IsAboutNobody(Finding finding)
    {
        var words = Document.Source.Slice(finding.Span);
        return words.StartsWith("nobody", StringComparison.OrdinalIgnoreCase) || words.StartsWith("no one", StringComparison.OrdinalIgnoreCase) || words.StartsWith("none of", StringComparison.OrdinalIgnoreCase);
    }

    private bool[] BlamingSentences()
    {
        var found = new bool[Document.Sentences.Count];
        var next = 0;
        foreach (var finding in Language.Findings.Where(f => f.Severity == Severity.Error && f.Rule != Remedied && !IsAboutNobody(f)))
        {
            while (next < found.Length && Document.Sentences[next].Span.End <= finding.Span.Start) next++;
            if (next < found.Length && Document.Sentences[next].Span.Start < finding.Span.End) found[next] = true;
        }
        return found;
    }

    private ActionPlace[] SentencesOfActions()
    {
        var found = new ActionPlace[Document.Sentences.Count];
        var next = 0;
        foreach (var item in Document.ActionItems.OrderBy(a => a.Span.Start).ThenBy(a => a.Span.Length))
        {
            while (next < found.Length && Document.Sentences[next].Span.End <= item.Span.Start) next++;
            for (var i = next; i < found.Length && Document.Sentences[i].Span.Start < item.Span.End; i++) found[i] = item.IsListed ? ActionPlace.List : ActionPlace.Prose;
        }
        return found;
    }

    private enum ActionPlace : byte
    {
        None,
        Prose,
        List,
    }
}

using System.Collections.Immutable;
using Upside.Language;
using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading;

/// <summary>What a document says of the harm: what could not be done, and by whom.</summary>
internal sealed class Harm
{
    private const int ReachOfSubject = 6;

    private readonly ImmutableArray<Clue>.Builder _what = ImmutableArray.CreateBuilder<Clue>();
    private readonly ImmutableArray<Clue>.Builder _whom = ImmutableArray.CreateBuilder<Clue>();
    private readonly ImmutableArray<Clue>.Builder _both = ImmutableArray.CreateBuilder<Clue>();

    private Harm(Reading reading)
    {
        foreach (var sentence in reading.Statements)
        {
            var kind = reading.Document.KindOf(sentence);
            if (kind != SectionKind.Background && !reading.IsToDo(sentence)) Read(sentence, kind);
        }
        (What, Whom, Both) = (_what.ToImmutable(), _whom.ToImmutable(), _both.ToImmutable());
    }

    /// <summary>Says what could not be done or was lost.</summary>
    public ImmutableArray<Clue> What { get; }

    /// <summary>Says, in a sentence about harm, who was hurt; hedges ("some users") are nobody in particular.</summary>
    public ImmutableArray<Clue> Whom { get; }

    /// <summary>Says both in one: a named service, or the part that users face, could not be reached.</summary>
    public ImmutableArray<Clue> Both { get; }

    /// <summary>Reads a document for it.</summary>
    public static Harm Of(Reading reading) => new(reading);

    private void Read(Sentence sentence, SectionKind kind)
    {
        var what = Hits(sentence, Impact.Inability, kind == SectionKind.Timeline ? Impact.Gone : Impact.Outage).Where(h => !IsSupposed(sentence, h)).Select(h => Clue.Of(sentence, h)).ToList();
        var whom = new List<Clue>();
        if (what.Count > 0 || kind == SectionKind.Impact || sentence.Has(Impact.Struck))
        {
            whom.AddRange(Hits(sentence, Impact.Whom, Impact.Where).Where(h => !IsHedged(sentence, h)).Select(h => Clue.Of(sentence, h)));
        }
        whom.AddRange(sentence.All(Impact.Spared).Select(h => Clue.Of(sentence, h)));
        _what.AddRange(what);
        _whom.AddRange(whom);
        if (what.Count > 0 && kind != SectionKind.Timeline)
        {
            _both.AddRange(sentence.All(Impact.FacingGone).Select(h => Clue.Of(sentence, h)));
            _both.AddRange(sentence.All(Impact.Gone).Where(h => IsSaidOfNamedService(sentence, h)).Select(h => Clue.Of(sentence, h)));
        }
    }

    private static IEnumerable<PhraseHit> Hits(Sentence sentence, Phrases first, Phrases second) =>
        sentence.HasAny(first, second) ? sentence.All(first).Concat(sentence.All(second)).Where(h => !SelfCriticism.IsQuoted(sentence, h)) : [];

    /// <summary>Whether it only could have come to it, is somebody's deed ("scaling down"), or befalls only a part inside.</summary>
    private static bool IsSupposed(Sentence sentence, PhraseHit hit)
    {
        var prose = sentence.Prose;
        if (prose.TextOf(hit.FirstToken).StartsWith("scal", StringComparison.OrdinalIgnoreCase)) return true;
        if (hit.FirstToken > sentence.FirstToken && IsInner(prose, hit.FirstToken - 1)) return true;
        for (var i = Math.Max(sentence.FirstToken, hit.FirstToken - 1); i + 1 < hit.EndToken; i++)
        {
            if ((prose.Is(i, "could") || prose.Is(i, "would") || prose.Is(i, "might")) && prose.Is(i + 1, "be")) return true;
        }
        return false;
    }

    /// <summary>Whether the word is a part inside, of which users see nothing.</summary>
    private static bool IsInner(Prose prose, int at)
    {
        foreach (var part in InnerParts)
        {
            if (prose.Is(at, part)) return true;
        }
        return false;
    }

    private static readonly string[] InnerParts = ["pod", "pods", "node", "nodes", "container", "containers", "daemon", "daemons", "broker", "brokers", "replica", "replicas", "shard", "shards", "process", "processes"];

    private static bool IsHedged(Sentence sentence, PhraseHit hit) =>
        sentence.All(Impact.Hedge).Any(hedge => hedge.FirstToken <= hit.FirstToken && hedge.EndToken >= hit.EndToken);

    /// <summary>Whether a name stands within a few words before "was down", "became unavailable".</summary>
    private static bool IsSaidOfNamedService(Sentence sentence, PhraseHit hit)
    {
        var prose = sentence.Prose;
        for (var i = hit.EndToken - 1; i >= sentence.FirstToken && i >= hit.FirstToken - ReachOfSubject; i--)
        {
            var token = prose.Tokens[i];
            if (token.Kind == TokenKind.Mark && prose.TextOf(i) is not (")" or "(")) return false;
            if (token.Kind is TokenKind.Identifier or TokenKind.Code) return true;
            if (token is { Capital: true, Kind: TokenKind.Word } && (i > sentence.FirstToken || IsName(prose.TextOf(i)))) return true;
        }
        return false;
    }

    /// <summary>Whether a word at the head of a sentence is a name whatever its place: it is written in capitals.</summary>
    private static bool IsName(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c)) return word.Length > OrdinaryHead && !WordsAtHead.Contains(word.ToString());
        }
        return word.Length > 1;
    }

    private const int OrdinaryHead = 4;

    private static readonly HashSet<string> WordsAtHead = new(StringComparer.OrdinalIgnoreCase)
    {
        "there", "these", "those", "their", "several", "other", "others", "another", "service", "services", "system", "systems", "servers", "server", "which", "because", "while",
        "after", "before", "during", "where", "whether", "should", "until", "unless", "although", "though", "whenever", "since", "pages", "users", "requests", "things", "everything", "nothing", "something", "nodes", "instances", "alerts", "monitoring", "database", "cluster",
    };
}

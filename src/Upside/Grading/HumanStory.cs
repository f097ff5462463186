using System.Collections.Immutable;
using Upside.Language;
using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading;

/// <summary>In which way a sentence tells of people.</summary>
internal enum HumanKind
{
    /// <summary>Somebody did something.</summary>
    Act,
    /// <summary>Something was done that only people do, without anybody named.</summary>
    Trace,
    /// <summary>A belief, an expectation, a surprise, a gap in what people knew.</summary>
    Belief,
    /// <summary>Something was hard for people.</summary>
    Struggle,
    /// <summary>A choice that people made.</summary>
    Decision,
}

/// <summary>A place that tells of people.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Hit">The words.</param>
/// <param name="Kind">In which way.</param>
/// <param name="HasReason">Whether the same sentence says why.</param>
/// <param name="IsRepeated">Whether the same words stood before, or are part of a moment of the same kind: it is evidence as well, but counts for nothing new.</param>
/// <param name="IsExplained">Whether a belief, struggle or decision is explained in so many words ("because").</param>
internal sealed record HumanMoment(Sentence Sentence, PhraseHit Hit, HumanKind Kind, bool HasReason, bool IsRepeated, bool IsExplained)
{
    /// <summary>As evidence.</summary>
    public Clue Clue => Clue.Of(Sentence, Hit);
}

/// <summary>Where a document tells of the people in it: what they did, held to be so, decided and struggled with.</summary>
internal sealed class HumanStory
{
    private static readonly (Phrases Set, HumanKind Kind)[] Sets =
    [
        (Beliefs.Held, HumanKind.Belief),
        (Beliefs.Struggle, HumanKind.Struggle),
        (Beliefs.Decision, HumanKind.Decision),
        (HumanActs.Done, HumanKind.Act),
        (HumanActs.DoneBySomebody, HumanKind.Trace),
    ];

    // "Owner: engineer" tells of nobody.
    private const int WordsOfTrace = 4;

    private HumanStory(ImmutableArray<HumanMoment> moments) => Moments = moments;

    /// <summary>The moments, as they stand; action items left out.</summary>
    public ImmutableArray<HumanMoment> Moments { get; }

    /// <summary>Reads a document for them.</summary>
    public static HumanStory Of(Reading reading)
    {
        var moments = ImmutableArray.CreateBuilder<HumanMoment>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in reading.Claims)
        {
            if (reading.IsToDo(sentence) || sentence.Prose.Is(sentence.EndToken - 1, "?")) continue;
            var (hasReason, hasAim) = (sentence.Has(Beliefs.Reason), sentence.Has(Beliefs.Aim));
            var announces = sentence.Has(Beliefs.Announced);
            bool? isRepeated = null;
            foreach (var (set, kind) in Sets)
            {
                var counted = 0;
                foreach (var hit in sentence.All(set))
                {
                    if (IsThing(sentence, hit) || (announces && kind == HumanKind.Belief) || (kind == HumanKind.Trace && sentence.TokenCount < WordsOfTrace)) continue;
                    isRepeated ??= !seen.Add(sentence.ToString());
                    moments.Add(new HumanMoment(sentence, hit, kind, kind is HumanKind.Act ? hasAim : hasReason || hasAim, isRepeated.Value || hit.FirstToken < counted, kind is (HumanKind.Belief or HumanKind.Struggle or HumanKind.Decision) && sentence.Has(Beliefs.Why)));
                    counted = Math.Max(counted, hit.EndToken);
                }
            }
        }
        return new HumanStory(moments.ToImmutable());
    }

    /// <summary>A capital letter may begin a name, or just a sentence ("Incident began", "Users reported").</summary>
    public static bool IsThing(Sentence sentence, PhraseHit hit)
    {
        if (!sentence.Prose.Tokens[hit.FirstToken].Capital) return false;
        var word = sentence.Prose.TextOf(hit.FirstToken);
        return Things.Has(word) || SubjectWords.Users.Has(word) || SubjectWords.SystemPlurals.Has(word) || SubjectWords.Determiners.Has(word) || SubjectWords.Subordinators.Has(word) || SubjectWords.Prepositions.Has(word);
    }

    private static readonly WordSet Things = new(
        "incident", "outage", "issue", "problem", "impact", "violation", "service", "alert", "alerting", "monitoring", "deployment", "pipeline", "script", "job", "server", "cluster", "node", "database", "traffic",
        "recovery", "replication", "system", "load", "request", "latency", "error", "closed", "vandal", "status", "update", "downtime", "degradation", "puppet", "jenkins", "kubernetes", "terraform", "icinga", "nagios",
        "prometheus", "grafana", "mysql", "kafka", "redis", "nginx", "api", "dns", "it", "there", "and", "but", "which", "ci", "cd", "cpu", "autoscaler", "bot", "this", "pager", "pagerduty", "opsgenie", "slack", "github", "gitlab");
}

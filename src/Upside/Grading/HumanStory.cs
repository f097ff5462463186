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
internal readonly record struct HumanMoment(Sentence Sentence, PhraseHit Hit, HumanKind Kind, bool HasReason)
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
    ];

    private HumanStory(ImmutableArray<HumanMoment> moments) => Moments = moments;

    /// <summary>The moments, as they stand; action items left out.</summary>
    public ImmutableArray<HumanMoment> Moments { get; }

    /// <summary>Reads a document for them.</summary>
    public static HumanStory Of(Reading reading)
    {
        var moments = ImmutableArray.CreateBuilder<HumanMoment>();
        foreach (var sentence in reading.Claims)
        {
            if (reading.Document.KindOf(sentence) is SectionKind.Actions or SectionKind.Supporting || reading.IsActionItem(sentence)) continue;
            var hasReason = sentence.Has(Beliefs.Reason);
            foreach (var (set, kind) in Sets)
            {
                foreach (var hit in sentence.All(set)) moments.Add(new HumanMoment(sentence, hit, kind, hasReason));
            }
        }
        return new HumanStory(moments.ToImmutable());
    }
}

using System.Collections.Immutable;
using Upside.Language;
using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading;

/// <summary>In which words authors judge their own doing.</summary>
internal enum RemarkKind
{
    /// <summary>They say that they failed, missed or got something wrong.</summary>
    Admission,
    /// <summary>They own the failure as a whole, without naming a fault.</summary>
    InGeneral,
    /// <summary>They say that a change or flaw was theirs.</summary>
    OwnDoing,
    /// <summary>They name a slip.</summary>
    Slip,
    /// <summary>They name a safeguard or practice that was missing or weak.</summary>
    Lacking,
    /// <summary>They say what should or could have been otherwise.</summary>
    Counterfactual,
    /// <summary>They say that something was too much, too little or too late.</summary>
    Excess,
}

/// <summary>One place where authors judge their own doing.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Hit">The words.</param>
/// <param name="Kind">How they judge.</param>
internal sealed record Remark(Sentence Sentence, PhraseHit Hit, RemarkKind Kind)
{
    /// <summary>As evidence.</summary>
    public Clue Clue => Clue.Of(Sentence, Hit);
}

/// <summary>What authors say against themselves. What an action item only implies is left out.</summary>
internal sealed class SelfCriticism
{
    private static readonly (Phrases Set, RemarkKind Kind)[] Sets =
    [
        (Ownership.Admission, RemarkKind.Admission),
        (Ownership.InGeneral, RemarkKind.InGeneral),
        (Ownership.OwnDoing, RemarkKind.OwnDoing),
        (Ownership.Slip, RemarkKind.Slip),
        (Shortcoming.Lacking, RemarkKind.Lacking),
        (Shortcoming.Counterfactual, RemarkKind.Counterfactual),
        (Shortcoming.Excess, RemarkKind.Excess),
    ];

    private SelfCriticism(ImmutableArray<Remark> remarks) => Remarks = remarks;

    /// <summary>The remarks, as they stand.</summary>
    public ImmutableArray<Remark> Remarks { get; }

    /// <summary>Reads a document for them.</summary>
    public static SelfCriticism Of(Reading reading)
    {
        var remarks = ImmutableArray.CreateBuilder<Remark>();
        foreach (var sentence in reading.Statements)
        {
            if (reading.IsToDo(sentence) || reading.Blames(sentence)) continue;
            var general = sentence.All(Ownership.InGeneral).ToList();
            foreach (var (set, kind) in Sets)
            {
                foreach (var hit in sentence.All(set))
                {
                    var isGeneral = kind != RemarkKind.InGeneral && general.Exists(g => g.FirstToken < hit.EndToken && g.EndToken > hit.FirstToken);
                    if (!isGeneral && !IsQuoted(sentence, hit) && !sentence.Has(Prompts.Asks) && !IsGuess(sentence, hit) && !IsOfOthers(sentence, hit, kind)) remarks.Add(new Remark(sentence, hit, kind));
                }
            }
        }
        return new SelfCriticism(remarks.ToImmutable());
    }

    /// <summary>Whether it only tells what is to be supposed of the state by now ("it should have been resolved").</summary>
    private static bool IsGuess(Sentence sentence, PhraseHit hit) =>
        hit.Phrases == Shortcoming.Counterfactual.Id && sentence.All(Shortcoming.Supposed).Any(s => s.FirstToken <= hit.FirstToken && s.EndToken >= hit.EndToken);

    /// <summary>
    /// Whether somebody else is the subject of it ("the provider had no alarm", "their fix was too late"): an outsider is named before it, or in it, not as the object
    /// of a preposition, and no "we" comes in between.
    /// </summary>
    private static bool IsOfOthers(Sentence sentence, PhraseHit hit, RemarkKind kind)
    {
        if (kind is RemarkKind.Admission or RemarkKind.InGeneral) return false;
        var isOthers = false;
        foreach (var other in sentence.All(Ownership.Outsider))
        {
            if (other.FirstToken >= hit.EndToken) break;
            isOthers = !IsObject(sentence, other.FirstToken) && !HasSelf(sentence, other.EndToken, hit.EndToken);
        }
        return isOthers;
    }

    private static bool IsObject(Sentence sentence, int token)
    {
        const int Reach = 4;
        for (var i = token - 1; i >= Math.Max(sentence.FirstToken, token - Reach); i--)
        {
            if (sentence.Prose.Tokens[i].Kind == TokenKind.Mark) return false;
            if (SubjectWords.Prepositions.Has(sentence.Prose.TextOf(i))) return true;
        }
        return false;
    }

    private static bool HasSelf(Sentence sentence, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            foreach (var self in (ReadOnlySpan<string>)["we", "our", "us", "i", "my", "ours"])
            {
                if (sentence.Prose.Is(i, self)) return true;
            }
        }
        return false;
    }

    /// <summary>Whether the words stand in quotation marks: somebody else's, or a message.</summary>
    public static bool IsQuoted(Sentence sentence, PhraseHit hit)
    {
        var isOpen = false;
        for (var i = sentence.FirstToken; i < hit.FirstToken; i++)
        {
            var text = sentence.Prose.TextOf(i);
            if (text.Length != 1) continue;
            if (text[0] == '"') isOpen = !isOpen;
            else if (text[0] == '“') isOpen = true;
            else if (text[0] == '”') isOpen = false;
        }
        return isOpen;
    }
}

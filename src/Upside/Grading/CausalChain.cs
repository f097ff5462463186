using Upside.Language;
using Upside.Language.Lexicon;

namespace Upside.Grading;

/// <summary>
/// The longest chain of causes that a document tells in one go: statements that follow each other, each of which takes up the one before
/// and says what was behind it.
/// </summary>
internal sealed class CausalChain
{
    private const int NearEnough = 2;
    private const int ShortestTelling = 4;
    // "Rebuilt" takes up "rebuild", "expired" takes up "expiry".
    private const int Stem = 5;
    private const int MostWords = 64;
    private const ulong PrimeAboveLetters = 65537;

    private CausalChain(int steps, bool endsAtCondition, IReadOnlyList<Clue> clues, IReadOnlyList<Clue> joints) =>
        (Steps, EndsAtCondition, Clues, Joints) = (steps, endsAtCondition, clues, joints);

    /// <summary>How many links between two things it states.</summary>
    public int Steps { get; }

    /// <summary>Whether it comes to a weakness, not only to an event.</summary>
    public bool EndsAtCondition { get; }

    /// <summary>The words that state the links and the weaknesses.</summary>
    public IReadOnlyList<Clue> Clues { get; }

    /// <summary>
    /// The statements, anywhere in the document, that take up the one before without saying how they hang together: what happened, and the condition that it met
    /// ("The pool ran dry. The pool has no limit for one client").
    /// </summary>
    public IReadOnlyList<Clue> Joints { get; }

    /// <summary>Finds the chain with the most steps; the first of several.</summary>
    public static CausalChain Of(Reading reading)
    {
        var (most, comesToCondition) = (0, false);
        List<Clue> best = [];
        var joints = new List<Clue>();
        var (steps, isCondition, clues) = (0, false, new List<Clue>());
        Link? before = null;
        Link? beforeInStory = null;
        foreach (var told in reading.CausalAccount.Sentences)
        {
            if (!told.IsCore || told.IsRepeated || reading.Blames(told.Sentence)) continue;
            var answers = AnswersWhy(reading, told.Sentence);
            var (states, names) = (told.StatesCause, told.NamesCondition);
            var isStanding = names || told.Sentence.HasAny(Safeguards.Elsewhere, Latency.Since, Latency.Known, Latency.WhyItStood);
            if (!states && !isStanding && !answers && !told.NamesTrigger && !told.Sentence.Has(Failure.Behaviour)) continue;
            var here = new Link(told.Sentence, TellingWords(told.Sentence), isStanding);
            if (beforeInStory is { } neighbour && (states || isStanding || neighbour.IsStanding) && TakesUp(here, neighbour)) joints.Add(Clue.Of(told.Sentence));
            beforeInStory = here;
            var links = states ? EvidenceFit.Merge(told.CauseClues.Select(c => c.Cue)).Length : 0;
            if (links == 0 && !answers && !names) continue;
            if (before is not { } last || !(answers || TakesUp(here, last))) (steps, isCondition, clues) = (0, false, []);
            steps += Math.Max(links, answers ? 1 : 0);
            isCondition |= names;
            clues.AddRange(answers && links == 0 ? [Clue.Of(told.Sentence)] : told.CauseClues);
            clues.AddRange(told.ConditionClues);
            before = here;
            if (steps > most || (steps == most && isCondition && !comesToCondition)) (most, comesToCondition, best) = (steps, isCondition, [.. clues]);
        }
        return new CausalChain(most, comesToCondition, best, joints);
    }

    /// <summary>Whether it follows a question that begins with "why", or is a row that asks and answers it.</summary>
    private static bool AnswersWhy(Reading reading, Sentence sentence)
    {
        const int Head = 4;
        for (var i = sentence.FirstToken; i < Math.Min(sentence.EndToken, sentence.FirstToken + Head); i++)
        {
            if (sentence.Prose.Is(i, "why")) return AsksAndAnswers(sentence, i);
        }
        if (sentence.Index == 0) return false;
        var question = reading.Document.Sentences[sentence.Index - 1];
        return question.Prose.Is(question.EndToken - 1, "?") && question.Prose.Is(question.FirstToken, "why");
    }

    private static bool AsksAndAnswers(Sentence sentence, int why)
    {
        const int ShortestAnswer = 3;
        for (var i = why; i < sentence.EndToken - ShortestAnswer; i++)
        {
            if (sentence.Prose.Is(i, "?")) return true;
        }
        return false;
    }

    private static bool TakesUp(Link here, Link before)
    {
        var distance = here.Sentence.Index - before.Sentence.Index;
        if (distance > NearEnough) return false;
        if (distance == 1 && Array.Exists(Pronouns, p => here.Sentence.Prose.Is(here.Sentence.FirstToken, p))) return true;
        foreach (var word in here.Words)
        {
            if (before.Words.Contains(word)) return true;
        }
        return false;
    }

    private static readonly string[] Pronouns = ["it", "this", "that", "these", "those", "they", "he", "she", "which", "both", "each", "its", "their", "so", "then", "there"];

    /// <summary>The stems of the words that carry its content, as numbers: two statements about the same thing share some.</summary>
    private static List<ulong> TellingWords(Sentence sentence)
    {
        var words = new List<ulong>();
        for (var i = sentence.FirstToken; i < sentence.EndToken && words.Count < MostWords; i++)
        {
            var token = sentence.Prose.Tokens[i];
            if (token.Kind is not (TokenKind.Word or TokenKind.Identifier or TokenKind.Code) || token.Length < ShortestTelling) continue;
            var word = sentence.Prose.TextOf(i);
            if (WordLists.IsFunctionWord(word)) continue;
            var stem = 0UL;
            foreach (var c in word[..Math.Min(word.Length, Stem)]) stem = (stem * PrimeAboveLetters) ^ char.ToLowerInvariant(c);
            words.Add(stem);
        }
        return words;
    }

    private readonly record struct Link(Sentence Sentence, List<ulong> Words, bool IsStanding);
}

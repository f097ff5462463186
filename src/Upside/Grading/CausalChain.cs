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

    private CausalChain(int steps, bool endsAtCondition, IReadOnlyList<Clue> clues) => (Steps, EndsAtCondition, Clues) = (steps, endsAtCondition, clues);

    /// <summary>How many links between two things it states.</summary>
    public int Steps { get; }

    /// <summary>Whether it comes to a weakness, not only to an event.</summary>
    public bool EndsAtCondition { get; }

    /// <summary>The words that state the links and the weaknesses.</summary>
    public IReadOnlyList<Clue> Clues { get; }

    /// <summary>Finds the chain with the most steps; the first of several.</summary>
    public static CausalChain Of(Reading reading)
    {
        var best = new CausalChain(0, false, []);
        var (steps, isCondition, clues) = (0, false, new List<Clue>());
        Sentence? last = null;
        foreach (var told in reading.CausalAccount.Sentences)
        {
            if (!told.IsCore || told.IsRepeated) continue;
            var answers = AnswersWhy(reading, told.Sentence);
            var links = told.StatesCause ? EvidenceFit.Merge(told.CauseClues.Select(c => c.Cue)).Length : 0;
            if (links == 0 && !answers && !told.NamesCondition) continue;
            if (last is not { } before || !(answers || TakesUp(told.Sentence, before))) (steps, isCondition, clues) = (0, false, []);
            steps += Math.Max(links, answers ? 1 : 0);
            isCondition |= told.NamesCondition;
            clues.AddRange(answers && links == 0 ? [new Clue(told.Sentence.Span, told.Sentence.Span)] : told.CauseClues);
            clues.AddRange(told.ConditionClues);
            last = told.Sentence;
            if (steps > best.Steps || (steps == best.Steps && isCondition && !best.EndsAtCondition)) best = new CausalChain(steps, isCondition, [.. clues]);
        }
        return best;
    }

    private static bool AnswersWhy(Reading reading, Sentence sentence)
    {
        if (sentence.Index == 0) return false;
        var question = reading.Document.Sentences[sentence.Index - 1];
        return question.Prose.Is(question.EndToken - 1, "?") && question.Prose.Is(question.FirstToken, "why");
    }

    private static bool TakesUp(Sentence sentence, Sentence before)
    {
        if (sentence.Index - before.Index > NearEnough) return false;
        if (sentence.Index - before.Index == 1 && Array.Exists(Pronouns, p => sentence.Prose.Is(sentence.FirstToken, p))) return true;
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        AddTelling(before, words);
        var own = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        AddTelling(sentence, own);
        return own.Overlaps(words);
    }

    private static readonly string[] Pronouns = ["it", "this", "that", "these", "those", "they", "he", "she", "which", "both", "each"];

    private static void AddTelling(Sentence sentence, HashSet<string> words)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (sentence.Prose.Tokens[i].Kind == TokenKind.Word && sentence.Prose.Tokens[i].Length >= ShortestTelling && !WordLists.IsFunctionWord(sentence.Prose.TextOf(i)))
            {
                var word = sentence.Prose.TextOf(i);
                words.Add(word[..Math.Min(word.Length, Stem)].ToString());
            }
        }
    }
}

using System.Collections.Immutable;
using Upside.Language;
using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading;

/// <summary>
/// The contributing conditions that a document names: sentences and list items that state a cause, a weakness, a missing
/// safeguard or what drew the harm out. What is to be done, what worked, and symptoms under an impact heading are none.
/// </summary>
internal sealed class Factors
{
    private const int ShortestItem = 3;
    // A longer item is a statement; what it states has to show in its words.
    private const int LongestItem = 14;
    // Themes are compared pairwise; a document that names more has long earned all that can be earned.
    private const int MostThemes = 64;

    private readonly List<HashSet<string>> _themes = [];
    private readonly HashSet<int?> _factBlocks;

    private Factors(Reading reading)
    {
        var all = ImmutableArray.CreateBuilder<Factor>();
        _factBlocks = reading.Document.KeyFacts.Select(f => f.Block).ToHashSet();
        foreach (var told in reading.CausalAccount.Sentences)
        {
            var sentence = told.Sentence;
            var kind = reading.Document.KindOf(sentence);
            if (KindOf(reading, sentence, kind) is not { } found) continue;
            var isMain = kind is SectionKind.Factors or SectionKind.Trigger || sentence.Has(Causation.Named);
            all.Add(new Factor(sentence, found.Kind, found.Cues, ThemeOf(sentence), isMain, told.IsCore));
        }
        All = all.ToImmutable();
    }

    /// <summary>All of them, as they stand.</summary>
    public ImmutableArray<Factor> All { get; }

    /// <summary>Finds the factors of a document.</summary>
    public static Factors Of(Reading reading) => new(reading);

    private (FactorKind Kind, ImmutableArray<TextSpan> Cues)? KindOf(Reading reading, Sentence sentence, SectionKind kind)
    {
        var cues = ImmutableArray.CreateBuilder<TextSpan>();
        FactorKind? found = null;
        // To look for a cause, or not to know it, states none.
        if (!sentence.HasAny(Causation.Sought, Causation.Unknown)) Look(FactorKind.Cause, Causation.Link);
        Look(FactorKind.Safeguard, Safeguards.Absent);
        Look(FactorKind.Safeguard, Safeguards.Failed);
        Look(FactorKind.Weakness, Latency.Weakness);
        Look(FactorKind.Aggravation, Failure.Aggravation);
        if (found is { } first) return (first, cues.ToImmutable());
        return kind == SectionKind.Factors && !reading.IsActionItem(sentence) && !sentence.Has(Safeguards.Wanted) && IsItem(reading.Document, sentence) ? (FactorKind.Listed, [sentence.Span]) : null;

        void Look(FactorKind as_, Phrases phrases)
        {
            foreach (var hit in sentence.All(phrases))
            {
                found ??= as_;
                cues.Add(sentence.Prose.SpanOf(hit));
            }
        }
    }

    /// <summary>Whether a sentence is an outermost list item, or a row, all by itself: a label with a story after it is none.</summary>
    private bool IsItem(PostmortemDocument document, Sentence sentence)
    {
        var block = document.BlockOf(sentence);
        if (block.Level > 0 || sentence.TokenCount is < ShortestItem or > LongestItem || block.Kind is not (BlockKind.ListItem or BlockKind.TableRow) || block.IsHeaderRow) return false;
        var sentences = document.Sentences;
        var isFirst = sentence.Index == 0 || sentences[sentence.Index - 1].Block != sentence.Block;
        var isLast = sentence.Index + 1 == sentences.Count || sentences[sentence.Index + 1].Block != sentence.Block;
        return isFirst && isLast && !_factBlocks.Contains(sentence.Block);
    }

    /// <summary>The theme that a statement restates, or a new one: two are the same where half of the shorter one's telling words stand in both.</summary>
    private int ThemeOf(Sentence sentence)
    {
        var words = TellingWords(sentence);
        for (var i = 0; i < _themes.Count; i++)
        {
            var shorter = Math.Min(words.Count, _themes[i].Count);
            if (2 * words.Count(_themes[i].Contains) > shorter) return i;
        }
        if (_themes.Count == MostThemes) return MostThemes - 1;
        _themes.Add(words);
        return _themes.Count - 1;
    }

    private static HashSet<string> TellingWords(Sentence sentence)
    {
        const int ShortestTelling = 5;
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = sentence.Prose.Tokens[i];
            if (token.Kind is TokenKind.Word or TokenKind.Identifier or TokenKind.Code && token.Length >= ShortestTelling) words.Add(sentence.Prose.TextOf(i).ToString());
        }
        return words;
    }
}

using FsCheck;
using FsCheck.Fluent;
using Upside.Language;

namespace Upside.Tests.Language;

public sealed class PhraseAutomatonTests
{
    private static readonly Dictionary<string, string[]> Classes =
        new(StringComparer.Ordinal) { ["vowel"] = ["a", "e"] };

    [Theory]
    [InlineData("a b", "a b", 2)]
    [InlineData("a-b", "a b", 2)]
    [InlineData("a (b|)", "a c", 1)]
    [InlineData("a (b|c d) e", "a c d e", 4)]
    [InlineData("a ~2 d", "a d", 2)]
    [InlineData("a ~2 d", "a b c d", 4)]
    [InlineData("a _ c", "a b c", 3)]
    [InlineData("be* d", "bed d", 2)]
    [InlineData("{vowel} d", "e d", 2)]
    public void A_phrase_is_found_with_its_length(string pattern, string text, int tokens) =>
        Assert.Contains(new PhraseHit(0, 0, tokens), Hits([pattern], text));

    [Theory]
    [InlineData("a b", "b a")]
    [InlineData("a ~1 d", "a b c d")]
    [InlineData("a _ c", "a c")]
    [InlineData("a _ c", "a . c")]
    [InlineData("be* d", "bad d")]
    [InlineData("{vowel} d", "c d")]
    public void A_row_of_words_that_is_no_phrase_is_left_alone(string pattern, string text) =>
        Assert.Empty(Hits([pattern], text));

    [Fact]
    public void Of_the_phrases_of_one_set_that_begin_at_a_word_the_longest_is_kept() =>
        Assert.Equal([new PhraseHit(0, 0, 3)], Hits(["a", "a b", "a b c"], "a b c"));

    [Theory]
    [InlineData("")]
    [InlineData("(a|)")]
    [InlineData("~2 a")]
    [InlineData("_ a")]
    [InlineData("a (b")]
    [InlineData("a (b (c) d")]
    [InlineData("a | b")]
    [InlineData("a) b")]
    [InlineData("a ~ b")]
    [InlineData("{consonant} a")]
    [InlineData("a1 b")]
    public void A_pattern_that_cannot_be_meant_is_refused(string pattern) =>
        Assert.Throws<FormatException>(() => Hits([pattern], "a"));

    /// <summary>Every pattern, spelled out into rows by another way of reading it, finds the same.</summary>
    [Fact]
    public void The_graph_finds_what_the_rows_of_a_pattern_find()
    {
        var word = Gen.Elements("a", "b", "c", "_");
        var part = Gen.OneOf(
            word,
            Gen.Elements("~1", "~2", "{vowel}", "(a|b)", "(a b|c|)", "(a|) (b|)", "(a ~1 b|_)", "(a (b|c ~1|)|(c|) a)", "b*"));
        var pattern = from first in Gen.Elements("a", "b", "{vowel}", "(a|b c)")
                      from rest in part.ListOf()
                      select string.Join(' ', rest.Take(4).Prepend(first));
        var text = Gen.Elements("a", "b", "c", "bd", "e", ".").ListOf().Select(words => string.Join(' ', words));

        Prop.ForAll(pattern.ToArbitrary(), text.ToArbitrary(), (one, words) =>
            Hits([one], words).SequenceEqual(ByRows(one, words.Split(' ', StringSplitOptions.RemoveEmptyEntries)))).QuickCheckThrowOnFailure();
    }

    private static List<PhraseHit> Hits(string[] patterns, string text)
    {
        var automaton = new PhraseAutomaton([new Phrases("sample", patterns)], Classes);
        var tokens = new List<Token>();
        new Tokenizer(new SourceText(text), automaton, tokens)
            .Tokenize(new ProseRun(new TextSpan(0, text.Length), ProseRunKind.Text));
        var hits = new List<PhraseHit>();
        automaton.Match(tokens, 0, tokens.Count, hits);
        return hits;
    }

    private static IEnumerable<PhraseHit> ByRows(string pattern, string[] words)
    {
        var rows = Rows(PhrasePattern.Parse(pattern)).ToList();
        for (var at = 0; at < words.Length; at++)
        {
            var longest = rows.Where(row => Stands(row, words, at)).Select(row => row.Count).DefaultIfEmpty(0).Max();
            if (longest > 0) yield return new PhraseHit(0, at, longest);
        }
    }

    private static IEnumerable<List<string>> Rows(IEnumerable<PhrasePart> parts) =>
        parts.Aggregate<PhrasePart, IEnumerable<List<string>>>([[]], (heads, part) =>
            [.. heads.SelectMany(head => Alternatives(part).Select(tail => (List<string>)[.. head, .. tail]))]);

    private static IEnumerable<List<string>> Alternatives(PhrasePart part) => part switch
    {
        PhrasePart.Element element => [[element.Text]],
        PhrasePart.Gap gap => Enumerable.Range(0, gap.Most + 1).Select(n => Enumerable.Repeat("_", n).ToList()),
        PhrasePart.Choice choice => choice.Rows.SelectMany(Rows),
        _ => throw new InvalidOperationException("There is no other part."),
    };

    private static bool Stands(List<string> row, string[] words, int at) =>
        at + row.Count <= words.Length && row.Select((element, i) => element switch
        {
            "_" => words[at + i] is not ".",
            "{vowel}" => words[at + i] is "a" or "e",
            "b*" => words[at + i].StartsWith('b') && words[at + i].Length > 1 || words[at + i] is "b",
            var word => string.Equals(word, words[at + i], StringComparison.Ordinal),
        }).All(stands => stands);
}

using System.Reflection;
using Upside.Language;

namespace Upside.Tests.Language;

public sealed class VocabularyTests
{
    [Fact]
    public void Every_set_of_phrases_of_the_library_is_in_the_vocabulary_under_its_id()
    {
        Assert.NotEmpty(Vocabulary.All);
        var sets = typeof(Vocabulary).Assembly.GetTypes().SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(Phrases)).Select(f => (Phrases)f.GetValue(null)!).ToArray();
        Assert.NotEmpty(sets);
        Assert.All(sets, set => Assert.Same(set, set.Id < 0 ? null : Vocabulary.All[set.Id]));
    }

    [Fact]
    public void A_set_that_is_not_in_the_vocabulary_is_told_by_its_name()
    {
        var sentence = Upside.Postmortems.PostmortemDocument.Read("It broke.", Upside.Postmortems.DocumentFormat.PlainText).Sentences[0];
        var problem = Assert.Throws<InvalidOperationException>(() => sentence.Has(new Phrases("zyx.unknown", "broke")));
        Assert.Contains("zyx.unknown", problem.Message, StringComparison.Ordinal);
    }

    // "engineer's" and "didn't" are one word each, so an ending alone would never be met.
    [Fact]
    public void No_phrase_asks_for_the_ending_of_a_word()
    {
        var endings = from set in Vocabulary.All
                      from pattern in set.Patterns
                      from word in pattern.Split(' ', '-', '(', ')', '|')
                      where word is ['\'' or '’', ..] or "n't" or "n’t"
                      select $"{set.Name}: {word} in {pattern}";
        Assert.Empty(endings);
    }
}

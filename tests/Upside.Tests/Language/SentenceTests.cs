using Upside.Language;
using Upside.Postmortems;

namespace Upside.Tests.Language;

public sealed class SentenceTests
{
    [Fact]
    public void A_part_of_a_sentence_has_only_the_phrases_that_stand_wholly_in_it()
    {
        const string Text = "The alert was not noticed because the mail about the failed disk went to a list that nobody of us reads, so we found out from the customers two days later.";
        var document = PostmortemDocument.Read(Text, DocumentFormat.PlainText);
        var whole = Assert.Single(document.Sentences);
        Assert.NotEmpty(document.Prose.Hits);
        for (var first = whole.FirstToken; first < whole.EndToken; first++)
        {
            for (var end = first + 1; end <= whole.EndToken; end++)
            {
                var part = whole.Within(first, end);
                Assert.NotNull(part);
                foreach (var set in Vocabulary.All)
                {
                    var inside = document.Prose.Hits.Where(h => h.Phrases == set.Id && h.FirstToken >= first && h.EndToken <= end).ToArray();
                    Assert.Equal(inside, part.All(set));
                    Assert.Equal(inside.Length > 0, part.Has(set));
                }
            }
        }
    }
}

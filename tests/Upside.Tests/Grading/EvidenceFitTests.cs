using Upside.Grading;
using Upside.Language;
using Upside.Postmortems;

namespace Upside.Tests.Grading;

public sealed class EvidenceFitTests
{
    private const string Text = "The disk was full, and the logs of the night had been left in place by the job that rotates them. We were lucky. Nothing more was ever written about this by anybody in the days that followed, though many had read it.";
    private static readonly TextSpan Long = TextSpan.Between(0, Text.IndexOf(". We", StringComparison.Ordinal) + 1);
    private static readonly TextSpan Short = Of("We were lucky.");
    private static readonly PostmortemDocument Document = PostmortemDocument.Read(Text, DocumentFormat.PlainText);

    [Fact]
    public void A_statement_that_fits_is_shown_whole() => Assert.Equal([Short], EvidenceFit.Fit(Document, [new Clue(Short, Of("lucky"))]));

    [Fact]
    public void Beside_a_statement_that_is_too_long_a_short_one_stays_whole() =>
        Assert.Equal([Of("The disk was full"), Short], EvidenceFit.Fit(Document, [new Clue(Long, Of("full")), new Clue(Short, Of("lucky"))]));

    [Fact]
    public void Of_more_words_than_fit_the_weightier_are_shown() =>
        Assert.Equal([Of("by the job that rotates them")], EvidenceFit.Fit(Document, [new Clue(Long, Of("logs of the night had been left in place")), new Clue(Long, Of("by the job that rotates them")) { Weight = 3 }]));

    [Fact]
    public void Where_not_even_one_fits_the_shortest_is_shown()
    {
        var tiny = PostmortemDocument.Read("We were lucky.", DocumentFormat.PlainText);
        Assert.Equal([new TextSpan(8, 5)], EvidenceFit.Fit(tiny, [new Clue(new TextSpan(0, 14), new TextSpan(8, 5)), new Clue(new TextSpan(0, 14), new TextSpan(0, 7))]));
    }

    private static TextSpan Of(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), words.Length);
}

using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

public class LessonsLearnedTests
{
    [Theory]
    [InlineData("## Lessons learned\n\nAlways restore a backup before trusting it.\n", Verdict.Yes)]
    [InlineData("We will add a limit to the size of uploads.", Verdict.Yes)]
    [InlineData("## Action items\n\n- Reject schemas that are older than the database\n", Verdict.Yes)]
    [InlineData("We will do everything we can to learn from this event.", Verdict.Partial)]
    [InlineData("There was no alert on the queue.", Verdict.Partial)]
    [InlineData("The garden is green and the sky is blue.", Verdict.No)]
    public void A_change_or_a_lesson_is_asked_for(string text, Verdict expected) => Assert.Equal(expected, CandourSamples.Of("C8", text));

    [Fact]
    public void An_empty_form_earns_nothing() => Assert.Equal(Verdict.No, CandourSamples.Of("C8", CandourSamples.Placeholders));

    [Fact]
    public void Bare_words_earn_no_yes() => Assert.NotEqual(Verdict.Yes, CandourSamples.Of("C8", CandourSamples.BareWords));
}

using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

public class AdmitsFailureTests
{
    [Theory]
    [InlineData("We failed to test the new index with real data.", Verdict.Yes)]
    [InlineData("Our change broke the login page for an hour.", Verdict.Yes)]
    [InlineData("We should have caught this in review.", Verdict.Yes)]
    [InlineData("It took us far too long to notice.", Verdict.Yes)]
    [InlineData("There was no alert on the length of the queue.", Verdict.Yes)]
    [InlineData("The booking service was unavailable for an hour.", Verdict.Partial)]
    [InlineData("We apologise to everybody who was affected.", Verdict.Partial)]
    [InlineData("Could we have noticed this earlier?", Verdict.No)]
    [InlineData("The garden is green and the sky is blue.", Verdict.No)]
    [InlineData("## Action items\n\n- Add the missing alert on the queue\n", Verdict.No)]
    public void The_authors_have_to_own_the_failure(string text, Verdict expected) => Assert.Equal(expected, CandourSamples.Of("C1", text));

    [Fact]
    public void An_empty_form_earns_nothing() => Assert.Equal(Verdict.No, CandourSamples.Of("C1", CandourSamples.Placeholders));

    [Fact]
    public void Bare_words_earn_no_yes() => Assert.NotEqual(Verdict.Yes, CandourSamples.Of("C1", CandourSamples.BareWords));
}

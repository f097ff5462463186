using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

public class IsAuthenticTests
{
    [Theory]
    [InlineData("We had not tested the backup for two years.", Verdict.Yes)]
    [InlineData("The limit was too low and nobody had documented it.", Verdict.Yes)]
    [InlineData("The booking service was unavailable for an hour.", Verdict.Partial)]
    [InlineData("This is not the level of service we want to offer you.", Verdict.Partial)]
    [InlineData("Due to an oversight a small subset of users saw a brief interruption.", Verdict.Partial)]
    [InlineData("The garden is green and the sky is blue.", Verdict.No)]
    public void One_fault_named_plainly_is_enough(string text, Verdict expected) => Assert.Equal(expected, CandourSamples.Of("C4", text));

    [Fact]
    public void An_empty_form_earns_nothing() => Assert.Equal(Verdict.No, CandourSamples.Of("C4", CandourSamples.Placeholders));

    [Fact]
    public void Bare_words_earn_no_yes() => Assert.NotEqual(Verdict.Yes, CandourSamples.Of("C4", CandourSamples.BareWords));
}

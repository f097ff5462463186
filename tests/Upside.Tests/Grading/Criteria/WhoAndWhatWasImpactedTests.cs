using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

public class WhoAndWhatWasImpactedTests
{
    [Theory]
    [InlineData("Tenants in the southern region could not upload files.", Verdict.Yes)]
    [InlineData("Harbour was unreachable for an hour.", Verdict.Yes)]
    [InlineData("Uploads failed. Only customers in the southern region were affected.", Verdict.Yes)]
    [InlineData("Many requests failed with errors.", Verdict.Partial)]
    [InlineData("Some users were affected.", Verdict.Partial)]
    [InlineData("## Timeline\n\n- 10:00 Scaling down the workers, and http 500 lines in the log\n", Verdict.No)]
    [InlineData("With one more restart, every gate could be down.", Verdict.No)]
    [InlineData("The cache tier ran warm.", Verdict.No)]
    [InlineData("## Action items\n\n- Customers could not log in: add a test\n", Verdict.No)]
    public void Both_who_and_what_are_asked_for(string text, Verdict expected) => Assert.Equal(expected, CandourSamples.Of("C6", text));

    [Fact]
    public void An_empty_form_earns_nothing() => Assert.Equal(Verdict.No, CandourSamples.Of("C6", CandourSamples.Placeholders));

    [Fact]
    public void Bare_words_earn_no_yes() => Assert.NotEqual(Verdict.Yes, CandourSamples.Of("C6", CandourSamples.BareWords));
}

using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

public class ImpactInNumbersTests
{
    [Theory]
    [InlineData("About 4,300 requests failed.", Verdict.Yes)]
    [InlineData("12% of requests failed during that hour.", Verdict.Yes)]
    [InlineData("No data was lost, as we verified by comparing checksums.", Verdict.Yes)]
    [InlineData("Latency rose to 900 ms for everyone affected.", Verdict.Yes)]
    [InlineData("Availability of the shop fell to about 97%.", Verdict.Yes)]
    [InlineData("Pages were taking 15 minutes to load and some failed.", Verdict.Yes)]
    [InlineData("Two nodes were added, and scaling down by 3 nodes freed addresses.", Verdict.No)]
    [InlineData("The site was down for 40 minutes.", Verdict.Partial)]
    [InlineData("No data was lost.", Verdict.Partial)]
    [InlineData("Users saw 500 errors.", Verdict.No)]
    [InlineData("CPU usage of the failed server was at 95%.", Verdict.No)]
    [InlineData("Many users were affected.", Verdict.No)]
    public void A_number_of_harm_is_asked_for(string text, Verdict expected) => Assert.Equal(expected, CandourSamples.Of("L6", text));

    [Fact]
    public void An_empty_form_earns_nothing() => Assert.Equal(Verdict.No, CandourSamples.Of("L6", CandourSamples.Placeholders));

    [Fact]
    public void Bare_words_earn_no_yes() => Assert.NotEqual(Verdict.Yes, CandourSamples.Of("L6", CandourSamples.BareWords));
}

using Upside.Grading;
using Xunit;

namespace Upside.Tests.Grading.Criteria;

public sealed class SoundsLikeAHumanTests
{
    [Fact]
    public void Somebody_speaks_in_the_first_person() =>
        Assert.Equal(Verdict.Yes, Verdicts.Of("C2", "Yesterday our change broke the login. We looked at the wrong graph for an hour. Then we saw the certificate. I had renewed it myself."));

    [Fact]
    public void Set_phrases_alone_are_partial() =>
        Assert.Equal(Verdict.Partial, Verdicts.Of("C2", "The login was unavailable. We apologise for any inconvenience. We take the reliability of the service very seriously. Service was restored at noon."));

    [Fact]
    public void A_report_in_the_passive_is_no() =>
        Assert.Equal(Verdict.No, Verdicts.Of("C2", "The login was unavailable in the US. A certificate had expired. It was renewed at noon. Monitoring was extended."));
}

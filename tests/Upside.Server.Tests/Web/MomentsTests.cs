using NodaTime;
using Upside.Server.Web;

namespace Upside.Server.Tests.Web;

public sealed class MomentsTests
{
    [Theory]
    [InlineData("2017-02-28T17:37")]
    [InlineData("2017-02-28T17:37:00")]
    [InlineData("2017-02-28T17:37:00Z")]
    [InlineData("2017-02-28T17:37:00.000Z")]
    public void A_field_is_read_as_utc_with_and_without_script(string written) =>
        Assert.Equal(Instant.FromUtc(2017, 2, 28, 17, 37), Moments.Read(written));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2017-02-30T17:37")]
    public void What_is_no_time_is_none(string written) => Assert.Null(Moments.Read(written));

    [Theory]
    [InlineData(4, "4 min")]
    [InlineData(134, "2 h 14 min")]
    [InlineData(4561, "3 d 4 h")]
    [InlineData(-3, "0 min")]
    public void Durations_are_told_in_their_two_greatest_units(int minutes, string words) =>
        Assert.Equal(words, Moments.InWords(Duration.FromMinutes(minutes)));
}

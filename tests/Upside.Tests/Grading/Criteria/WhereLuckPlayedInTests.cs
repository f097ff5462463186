using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

public class WhereLuckPlayedInTests
{
    [Theory]
    [InlineData("Luckily the only person who knew the format was still there.", Verdict.Yes)]
    [InlineData("It could have been much worse on a weekday.", Verdict.Yes)]
    [InlineData("## Where we got lucky\n\n- Traffic was low that night\n", Verdict.Yes)]
    [InlineData("Another outage happened during this one.", Verdict.Partial)]
    [InlineData("Ben noticed it while working on an unrelated ticket.", Verdict.Partial)]
    [InlineData("The deploy coincided with the end of the month.", Verdict.Partial)]
    [InlineData("The restart resolved the incident.", Verdict.No)]
    [InlineData("Unfortunately the disk was full.", Verdict.No)]
    public void Chance_has_to_be_called_chance(string text, Verdict expected) => Assert.Equal(expected, CandourSamples.Of("L13", text));

    [Fact]
    public void An_empty_form_earns_nothing() => Assert.Equal(Verdict.No, CandourSamples.Of("L13", CandourSamples.Placeholders));

    [Fact]
    public void Bare_words_earn_no_yes() => Assert.NotEqual(Verdict.Yes, CandourSamples.Of("L13", CandourSamples.BareWords));
}

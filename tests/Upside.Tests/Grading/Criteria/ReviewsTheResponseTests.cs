using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

public class ReviewsTheResponseTests
{
    [Theory]
    [InlineData("Finding the owner took far too long. Communication was poor, because the list was outdated.", Verdict.Yes)]
    [InlineData("It was hard to diagnose, and nobody was paged.\n\nThe first restart did not help.", Verdict.Yes)]
    [InlineData("## Contributing factors\n\n- The long detection time\n- Without a runbook the restart was guesswork\n", Verdict.Yes)]
    [InlineData("The vendor says, \"the probe was not noticed by the controller\".", Verdict.No)]
    [InlineData("The agent did not detect the change of address.", Verdict.No)]
    [InlineData("The first restart did not help.", Verdict.Partial)]
    [InlineData("## Timeline\n\n- 10:00 The second attempt failed again\n- 10:05 Confusion over who was in charge\n", Verdict.Partial)]
    [InlineData("The team fixed it.", Verdict.No)]
    public void The_handling_has_to_be_judged(string text, Verdict expected) => Assert.Equal(expected, CandourSamples.Of("L14", text));

    [Fact]
    public void An_empty_form_earns_nothing() => Assert.Equal(Verdict.No, CandourSamples.Of("L14", CandourSamples.Placeholders));

    [Fact]
    public void Bare_words_earn_no_yes() => Assert.NotEqual(Verdict.Yes, CandourSamples.Of("L14", CandourSamples.BareWords));
}

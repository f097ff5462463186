using Upside.Grading;
using Xunit;

namespace Upside.Tests.Grading.Criteria;

public sealed class HumanElementsTests
{
    [Fact]
    public void A_belief_and_what_it_rested_on_earn_a_yes() =>
        Assert.Equal(Verdict.Yes, Verdicts.Of("C11", "We thought that the disk was full, because it had filled up the week before. Ana restarted the broker to free the queue."));

    [Fact]
    public void Acts_alone_are_partial() => Assert.Equal(Verdict.Partial, Verdicts.Of("C11", "Ana restarted the broker at 10:15. The queue drained."));

    [Fact]
    public void Without_people_it_is_no() => Assert.Equal(Verdict.No, Verdicts.Of("C11", "The disk of the broker became full. The queue grew."));

    [Fact]
    public void A_question_of_a_template_tells_of_nobody() => Assert.Equal(Verdict.No, Verdicts.Of("C11", "What did the engineers think that was wrong?"));

    [Fact]
    public void A_belief_without_its_reason_is_partial() => Assert.Equal(Verdict.Partial, Verdicts.Of("C11", "We thought that the disk was full. The queue grew."));

    [Fact]
    public void What_is_announced_to_readers_is_no_view_from_inside() =>
        Assert.Equal(Verdict.Partial, Verdicts.Of("C11", "Our engineers believe they have identified the problem, because the graphs look better. We will provide another update at 20:15."));

    [Fact]
    public void Machines_that_are_overwhelmed_struggle_with_nothing() => Assert.Equal(Verdict.No, Verdicts.Of("C11", "The traffic overwhelmed the noisy proxy. The agent was unaware of it, and Borealis was not able to answer."));
}

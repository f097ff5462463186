using Upside.Language;
using Xunit;

namespace Upside.Tests.Language.Rules;

public sealed class HumanErrorTests
{
    [Theory]
    [InlineData("The outage was caused by human error.")]
    [InlineData("An operator mistake doubled the load.")]
    [InlineData("The root cause was carelessness during the upgrade.")]
    [InlineData("It came down to a lack of care by the contractor.")]
    [InlineData("The data was lost through the reviewer's lack of experience.")]
    [InlineData("The vendor is to blame for the delay.")]
    [InlineData("The engineer's mistake caused the outage.")]
    [InlineData("The outage was the engineer's fault.")]
    [InlineData("It was the operator’s oversight.")]
    [InlineData("The outage was Maria's fault.")]
    [InlineData("It was Ben's own mistake.")]
    public void A_cause_that_ends_at_a_person_is_an_error(string text) => Assert.Equal(Severity.Error, Linted.By("human-error", text));

    [Fact]
    public void The_authors_own_fault_is_a_warning() => Assert.Equal(Severity.Warning, Linted.By("human-error", "That was completely my fault."));

    [Theory]
    [InlineData("The confirmation is there to prevent human error.")]
    [InlineData("The manual step is prone to human error.")]
    [InlineData("We do not stop at human error in a blameless review.")]
    [InlineData("It was nobody's mistake, and the scheduler's fault had been known.")]
    [InlineData("The second prompt is there to catch an engineer's mistake.")]
    [InlineData("A disk error was the cause, and the mistake in the template was ours.")]
    [InlineData("The team lacked experience with the new store: we had a lack of training material.")]
    public void Errors_that_are_kept_away_and_those_of_systems_are_left_alone(string text) => Assert.Null(Linted.By("human-error", text));
}

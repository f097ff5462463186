using Upside.Language;
using Xunit;

namespace Upside.Tests.Language.Rules;

public sealed class RuleBrokenTests
{
    [Theory]
    [InlineData("The engineer did not follow the change procedure.", Severity.Error)]
    [InlineData("The contractor bypassed the approval process.", Severity.Error)]
    [InlineData("The procedure was not followed.", Severity.Warning)]
    public void A_rule_that_somebody_broke_is_found(string text, Severity expected) => Assert.Equal(expected, Linted.By("rule-broken", text));

    [Theory]
    [InlineData("Requests that violate the policy are rejected.")]
    [InlineData("We did not follow our own process.")]
    [InlineData("The team followed the procedure step by step.")]
    public void Software_and_the_authors_are_left_alone(string text) => Assert.Null(Linted.By("rule-broken", text));
}

using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

public class WhatWentWellTests
{
    [Theory]
    [InlineData("## What went well\n\n- The canary stopped the rollout after two hosts\n", Verdict.Yes)]
    [InlineData("The circuit breaker worked as designed and kept the front page up.", Verdict.Yes)]
    [InlineData("Failing over by hand limited the impact to one zone.", Verdict.Yes)]
    [InlineData("As designed, the balancer automatically redirected traffic to the other zone.", Verdict.Yes)]
    [InlineData("The effect on readers was greatly reduced by caching at the edge.", Verdict.Yes)]
    [InlineData("Many thanks @ana, I had not seen that!", Verdict.No)]
    [InlineData("## What went well\n\nIdentify the things that worked well\n", Verdict.No)]
    [InlineData("Thanks to everybody who helped out.", Verdict.Partial)]
    [InlineData("The new limit had not worked as designed.", Verdict.No)]
    [InlineData("The restart resolved the incident.", Verdict.No)]
    public void Something_that_worked_is_asked_for(string text, Verdict expected) => Assert.Equal(expected, CandourSamples.Of("L12", text));

    [Fact]
    public void An_empty_form_earns_nothing() => Assert.Equal(Verdict.No, CandourSamples.Of("L12", CandourSamples.Placeholders));

    [Fact]
    public void Bare_words_earn_no_yes() => Assert.NotEqual(Verdict.Yes, CandourSamples.Of("L12", CandourSamples.BareWords));
}

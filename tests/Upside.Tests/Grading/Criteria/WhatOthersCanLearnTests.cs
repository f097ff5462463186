using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

public class WhatOthersCanLearnTests
{
    [Theory]
    [InlineData("## Lessons learned\n\nTest a restore before relying on the backup.\n", Verdict.Yes)]
    [InlineData("Anyone who caches empty answers should check how long they live.", Verdict.Yes)]
    [InlineData("We recommend that customers run in two zones.", Verdict.Yes)]
    [InlineData("If you don't switch it off, any push will start the pipeline.", Verdict.Yes)]
    [InlineData("Where possible, it is important to find the root cause.", Verdict.No)]
    [InlineData("The certificate expired and the proxy ran out of memory.", Verdict.Partial)]
    [InlineData("## Lessons learned\n\nWe must test our own restore script in our staging area next to the memory leak.\n", Verdict.Partial)]
    [InlineData("## Action items\n\n- Always test a restore\n", Verdict.No)]
    [InlineData("The garden is green and the sky is blue.", Verdict.No)]
    public void Advice_has_to_be_addressed_beyond_the_authors(string text, Verdict expected) => Assert.Equal(expected, CandourSamples.Of("C12", text));

    [Fact]
    public void An_empty_form_earns_nothing() => Assert.Equal(Verdict.No, CandourSamples.Of("C12", CandourSamples.Placeholders));

    [Fact]
    public void Bare_words_earn_no_yes() => Assert.NotEqual(Verdict.Yes, CandourSamples.Of("C12", CandourSamples.BareWords));
}

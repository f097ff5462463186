using Upside.Language;
using Xunit;

namespace Upside.Tests.Language.Rules;

public sealed class HintTests
{
    [Theory]
    [InlineData("hindsight-adverb", "In hindsight the graph told it all.")]
    [InlineData("hindsight-adverb", "Maria mistakenly chose the second cluster.")]
    [InlineData("agentless-passive", "The volume was accidentally deleted.")]
    [InlineData("agentless-passive", "The list was entered incorrectly.")]
    [InlineData("vague-negative", "The change suffered from poor communication.")]
    [InlineData("animated-punctuation", "The alert had been silent for days!!")]
    [InlineData("animated-punctuation", "Nobody had a key(!).")]
    public void Hints_are_hints(string rule, string text) => Assert.Equal(Severity.Hint, Linted.By(rule, text));

    [Theory]
    [InlineData("hindsight-adverb", "The script mistakenly chose the second cluster.")]
    [InlineData("agentless-passive", "The volume was accidentally deleted by the clean-up job.")]
    [InlineData("agentless-passive", "The page was incorrectly cached.")]
    [InlineData("vague-negative", "Poor documentation: 4 of 9 steps named the old host.")]
    [InlineData("animated-punctuation", "Thank you all!")]
    [InlineData("animated-punctuation", "The service was back!")]
    public void What_names_its_agent_or_its_measure_is_left_alone(string rule, string text) => Assert.Null(Linted.By(rule, text));
}

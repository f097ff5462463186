using System.Collections.Immutable;

namespace Upside.Language.Rules;

/// <summary>The rules of blame-aware language, in their order.</summary>
internal static class LanguageRules
{
    public static readonly ImmutableArray<ILanguageRule> All =
    [
        new Omission(),
        new HumanError(),
        new Character(),
        new CorrectThePerson(),
        new RuleBroken(),
        new HindsightAdverb(),
        new AgentlessPassive(),
        new VagueNegative(),
        new AnimatedPunctuation(),
    ];
}

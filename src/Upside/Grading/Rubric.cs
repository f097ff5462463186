using System.Collections.Immutable;
using Upside.Grading.Criteria;

namespace Upside.Grading;

/// <summary>The rubric: every criterion, in its order, and the version that results carry.</summary>
public static class Rubric
{
    /// <summary>Version of the rubric; it is raised whenever a verdict may come out differently for the same text.</summary>
    public const string Version = "1.0";

    internal static readonly ImmutableArray<ICriterion> Criteria =
    [
        new AdmitsFailure(),
        new SoundsLikeAHuman(),
        new CommunicationChannel(),
        new IsAuthentic(),
        new StartAndEndTime(),
        new WhoAndWhatWasImpacted(),
        new WhatWentWrong(),
        new LessonsLearned(),
        new TechnologiesInvolved(),
        new FiveWhys(),
        new HumanElements(),
        new WhatOthersCanLearn(),
        new TimeZoneStated(),
        new Timeline(),
        new MilestonesPlaced(),
        new StartsBeforeDetection(),
        new HowDetected(),
        new ImpactInNumbers(),
        new TriggerApartFromCauses(),
        new SeveralContributingFactors(),
        new LatentCondition(),
        new LooksBehindActions(),
        new WhyNotCaughtEarlier(),
        new WhatWentWell(),
        new WhereLuckPlayedIn(),
        new ReviewsTheResponse(),
        new ActionItems(),
        new AccountableOwner(),
        new DueDate(),
        new Tracked(),
        new SpecificAndBounded(),
        new Verifiable(),
        new StrongEnough(),
        new CoversTheCauses(),
    ];

    /// <summary>What each criterion means, in the order of the rubric.</summary>
    public static ImmutableArray<CriterionGuide> Guides => [.. Criteria.Select(c => c.Guide)];
}

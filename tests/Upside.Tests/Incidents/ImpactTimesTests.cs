using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Upside.Incidents;

namespace Upside.Tests.Incidents;

public sealed class ImpactTimesTests
{
    private static readonly Instant Now = Instant.FromUtc(2017, 2, 28, 21, 54);
    private static readonly Milestone[] Milestones = Enum.GetValues<Milestone>();

    // Few moments, so that times meet; some of them ahead of now, within the tolerance and beyond.
    private static readonly Gen<Instant?> Moments =
        Gen.OneOf(Gen.Constant<Instant?>(null), Gen.Choose(-6, 2).Select(step => (Instant?)Now.Plus(Duration.FromMinutes(step * 4))));

    private static readonly Arbitrary<(ImpactTimes Before, ImpactTimes After)> Pairs =
        (from values in Gen.ArrayOf(Moments, 8)
         select (new ImpactTimes(values[0], values[1], values[2], values[3]), new ImpactTimes(values[4], values[5], values[6], values[7]))).ToArbitrary();

    [Fact]
    public void What_is_taken_is_in_order_and_has_happened_and_tells_exactly_what_changed() => Check.QuickThrowOnFailure(Prop.ForAll(Pairs, pair =>
    {
        var (before, after) = pair;
        var decided = after.DecideAfter(before, Now);
        if (decided.Problem is { } problem)
        {
            Assert.Equal(problem.Kind == ProblemKind.Conflict, before == after && IsPlausible(after));
            return;
        }
        Assert.True(IsPlausible(after));
        Assert.Equal(Milestones.Where(one => before[one] != after[one]), decided.Value);
    }));

    [Fact]
    public void A_problem_names_a_milestone_that_is_known() => Check.QuickThrowOnFailure(Prop.ForAll(Pairs, pair =>
    {
        if (pair.After.DecideAfter(pair.Before, Now).Problem is not { Kind: ProblemKind.Invalid } problem) return;
        Assert.Contains(Milestones, one => one.Word() == problem.Field && pair.After[one] is not null);
    }));

    [Fact]
    public void Two_times_that_are_wrong_together_are_corrected_together()
    {
        var before = new ImpactTimes(Now - Duration.FromHours(2), Now - Duration.FromHours(1), null, null);
        var bothEarlier = new ImpactTimes(Now - Duration.FromHours(5), Now - Duration.FromHours(4), null, null);

        Assert.Equal([Milestone.ImpactStarted, Milestone.Detected], bothEarlier.DecideAfter(before, Now).Value);
        Assert.Equal("detected", before.With(Milestone.Detected, Now - Duration.FromHours(4)).DecideAfter(before, Now).Problem!.Field);
    }

    [Fact]
    public void Detection_may_come_after_the_harm_was_over() =>
        Assert.Null(new ImpactTimes(Now - Duration.FromHours(3), Now, Now - Duration.FromHours(1), Now).DecideAfter(ImpactTimes.Unknown, Now).Problem);

    [Fact]
    public void A_clock_may_be_ahead_but_a_time_may_not_be_to_come()
    {
        Assert.Null(At(Now + ImpactTimes.ClockTolerance).DecideAfter(ImpactTimes.Unknown, Now).Problem);
        Assert.Contains("still to come", At(Now + ImpactTimes.ClockTolerance + Duration.FromSeconds(1)).DecideAfter(ImpactTimes.Unknown, Now).Problem!.Message, StringComparison.Ordinal);
        Assert.Contains("year", At(Instant.FromUtc(201, 7, 28, 0, 0)).DecideAfter(ImpactTimes.Unknown, Now).Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_believed_can_be_taken_back()
    {
        var before = At(Now);

        Assert.Equal([Milestone.ImpactStarted], before.With(Milestone.ImpactStarted, null).DecideAfter(before, Now).Value);
    }

    private static ImpactTimes At(Instant started) => new(started, null, null, null);

    private static bool IsPlausible(ImpactTimes times)
    {
        var known = Milestones.Select(one => times[one]).OfType<Instant>();
        return known.All(time => time <= Now + ImpactTimes.ClockTolerance)
            && Milestones.All(one => !(times[one] < times.ImpactStarted) && !(times[one] > times.Resolved));
    }
}

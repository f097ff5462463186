using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Upside.Incidents;

namespace Upside.Tests.Incidents;

public sealed class IncidentIntervalsTests
{
    private static readonly Instant Start = Instant.FromUtc(2017, 2, 28, 17, 37);

    [Fact]
    public void Intervals_are_counted_from_the_first_harm()
    {
        var times = new ImpactTimes(Start, Start + Duration.FromMinutes(4), Start + Duration.FromHours(2), Start + Duration.FromHours(4));

        var intervals = IncidentIntervals.Derive(times, IncidentState.Resolved, Start + Duration.FromDays(9));

        Assert.Equal(new Elapsed.Known(Duration.FromMinutes(4)), intervals.ToDetect);
        Assert.Equal(new Elapsed.Known(Duration.FromHours(2)), intervals.ToMitigate);
        Assert.Equal(new Elapsed.Known(Duration.FromHours(4)), intervals.ToResolve);
    }

    [Fact]
    public void An_open_incident_is_censored_and_a_closed_one_without_an_end_misses_it()
    {
        var times = new ImpactTimes(Start, null, null, null);
        var now = Start + Duration.FromHours(3);

        var open = IncidentIntervals.Derive(times, IncidentState.Monitoring, now);
        var closed = IncidentIntervals.Derive(times, IncidentState.Resolved, now);

        Assert.Equal((new Elapsed.AtLeast(Duration.FromHours(3)), new Elapsed.AtLeast(Duration.FromHours(3))), (open.ToMitigate, open.ToResolve));
        Assert.Equal((new Elapsed.Missing(Milestone.Mitigated), new Elapsed.Missing(Milestone.Resolved)), (closed.ToMitigate, closed.ToResolve));
        Assert.Equal(new Elapsed.Missing(Milestone.Detected), open.ToDetect);
    }

    [Fact]
    public void Without_its_start_nothing_is_known_whatever_else_is()
    {
        var times = new ImpactTimes(null, Start, Start, Start);

        var intervals = IncidentIntervals.Derive(times, IncidentState.Investigating, Start);

        Assert.All([intervals.ToDetect, intervals.ToMitigate, intervals.ToResolve], one => Assert.Equal(new Elapsed.Missing(Milestone.ImpactStarted), one));
    }

    [Fact]
    public void No_interval_is_below_zero_and_a_censored_one_only_grows()
    {
        var cases = from steps in Gen.ArrayOf(Gen.Choose(-50, 50), 4)
                    from state in Gen.Elements(Enum.GetValues<IncidentState>())
                    from later in Gen.Choose(0, 100)
                    select (steps, state, later);
        Check.QuickThrowOnFailure(Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var (steps, state, later) = one;
            var times = new ImpactTimes(At(steps[0]), At(steps[1]), At(steps[2]), At(steps[3]));
            var now = Start + Duration.FromMinutes(60);
            var before = IncidentIntervals.Derive(times, state, now);
            var after = IncidentIntervals.Derive(times, state, now + Duration.FromMinutes(later));
            foreach (var (early, late) in new[] { (before.ToDetect, after.ToDetect), (before.ToMitigate, after.ToMitigate), (before.ToResolve, after.ToResolve) })
            {
                if (early is Elapsed.AtLeast soFar) Assert.Equal(soFar.Time + Duration.FromMinutes(later), Assert.IsType<Elapsed.AtLeast>(late).Time);
                else Assert.Equal(early, late);
                Assert.True(early is not Elapsed.Known known || known.Time >= Duration.Zero);
            }
        }));
    }

    private static Instant? At(int step) => step % 5 == 0 ? null : Start + Duration.FromMinutes(step);
}

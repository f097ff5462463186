using NodaTime;
using Upside.Incidents;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Incidents;

/// <summary>The impact times that were given one after the other.</summary>
internal static class GivenTimes
{
    /// <summary>What is believed of an incident: of each milestone, what was said last.</summary>
    public const string LatestSql = """
        select distinct on (g.milestone) g.milestone, g.time, g.said_by, p.name as said_by_name, g.said_at, g.reason
        from impact_times g join people p on p.id = g.said_by
        where g.incident = @id
        order by g.milestone, g.id desc
        """;

    public static ImpactTimes Believed(IEnumerable<Row> latest) => latest.Aggregate(ImpactTimes.Unknown, (times, row) => times.With(row.Milestone, row.Time));

    /// <summary>Keeps these milestones as they are now said to be.</summary>
    public static async Task KeepAsync(Transaction transaction, IncidentId incident, Actor actor, ImpactTimes times, IReadOnlyList<Milestone> milestones, string reason, Instant now, CancellationToken cancellationToken)
    {
        const string sql = """
            insert into impact_times (incident, audience, milestone, time, said_by, said_at, reason)
            select @incident, i.audience, @Milestone, @Time, @Person, @now, @reason from incidents i where i.id = @incident
            """;
        foreach (var milestone in milestones)
            await transaction.ExecuteAsync(sql, new { incident, Milestone = milestone.Word(), Time = times[milestone], actor.Person, now, reason }, cancellationToken);
    }

    internal sealed record Row(Milestone Milestone, Instant? Time, long SaidBy, string SaidByName, Instant SaidAt, string Reason)
    {
        public ImpactTimeView View() => new(Milestone, Time, new PersonView(SaidBy, SaidByName), SaidAt, Reason);
    }
}

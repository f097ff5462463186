using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Dapper;
using NodaTime;
using Upside.Incidents;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Incidents;

/// <summary>Which incidents are wanted; what is null or empty doesn't matter.</summary>
/// <param name="States">Any of these.</param>
/// <param name="Severity">A level, by whichever version of the definitions.</param>
/// <param name="Component">A component's number.</param>
/// <param name="Environment">An environment's number.</param>
/// <param name="Words">Words as in a search box: <c>"in quotes"</c>, <c>or</c>, <c>-without</c>; or an incident's number.</param>
internal sealed record IncidentFilter(IReadOnlyList<IncidentState>? States = null, int? Severity = null, long? Component = null, long? Environment = null, string? Words = null);

/// <summary>Where a page of the list ends: what comes after it is found again, whatever is declared meanwhile.</summary>
internal sealed record IncidentPlace(int Place, long Number);

/// <summary>Lists of incidents. Each is one round trip, as the asker.</summary>
internal sealed class IncidentListQueries(Database database)
{
    private const int LongestWords = 200;
    private const int MostOnHome = 100;

    private const string Columns = """
        i.id, i.version, i.title, i.state, s.level, s.version as definitions, s.name as severity, s.definition, i.impact,
        i.declared_by, p.name as declarer, i.declared_at, i.changed_at,
        (select coalesce(json_agg(c.name order by c.name), '[]')::text from incident_components x join components c on c.id = x.component where x.incident = i.id) as components
        """;

    private const string From = "from incidents i left join severities s on s.id = i.severity join people p on p.id = i.declared_by";

    /// <summary>Incidents, those whose title says the words first, then the latest first.</summary>
    public async Task<Result<IncidentLines>> ListAsync(Actor actor, IncidentFilter filter, IncidentPlace? after, int rows, CancellationToken cancellationToken)
    {
        var words = TypedText.OptionalLine(filter.Words, "q", LongestWords);
        if (words.Problem is { } unclear) return unclear;
        var (sql, parameters) = Query(filter with { Words = words.Value }, after, rows);
        var found = await database.ListAsync<Row>(actor, sql, parameters, cancellationToken);
        return new IncidentLines([.. found.Select(row => row.Line())]);
    }

    /// <summary>Open incidents, the worst first; and those that the asker declared or wrote on and that leave something open.</summary>
    public Task<HomeView> HomeAsync(Actor actor, CancellationToken cancellationToken)
    {
        const string sql = $"""
            select {Columns}, 0 as place {From}
            where i.state in ('investigating', 'identified', 'monitoring')
            order by s.level nulls last, i.id desc limit @MostOnHome;
            select {Columns}, 0 as place {From}
            where i.state <> 'cancelled' and i.id in (
                select id from incidents where declared_by = @Person
                union select incident from timeline where written_by = @Person and kind = 'note')
            order by i.id desc limit @MostOnHome;
            select distinct on (g.incident, g.milestone) g.incident, g.milestone, g.time
            from impact_times g
            where g.incident in (
                select id from incidents where declared_by = @Person
                union select incident from timeline where written_by = @Person and kind = 'note')
            order by g.incident, g.milestone, g.id desc;
            """;
        return database.ReadAsync(actor, sql, new { actor.Person, MostOnHome }, async rows =>
        {
            var open = (await rows.ReadAsync<Row>()).Select(row => row.Line()).ToList();
            var mine = (await rows.ReadAsync<Row>()).Select(row => row.Line()).ToList();
            var times = (await rows.ReadAsync<TimeRow>()).ToLookup(row => row.Incident);
            var waiting = mine.Select(line => new WaitingLine(line, Questions(line, times[line.Number])));
            return new HomeView(open, [.. waiting.Where(line => line.Questions.Count > 0)]);
        }, cancellationToken);
    }

    private static ImmutableArray<OpenQuestion> Questions(IncidentLine line, IEnumerable<TimeRow> given)
    {
        var times = given.Aggregate(ImpactTimes.Unknown, (believed, row) => believed.With(row.Milestone, row.Time));
        return OpenQuestions.Of(line.State, line.Severity is not null, line.Impact.Length > 0, line.Components.Count > 0, times);
    }

    private static (string Sql, DynamicParameters Parameters) Query(IncidentFilter filter, IncidentPlace? after, int rows)
    {
        var parameters = new DynamicParameters(new { rows });
        var conditions = new List<string> { "true" };
        var (found, place) = ("", "0");
        if (filter.Words is { Length: > 0 } words)
        {
            found = """
                join (
                    select incident, min(place) as place
                    from (select incident, place from incidents_that_say(@words) union all select @number, 0) said
                    group by incident) f on f.incident = i.id
                """;
            place = "f.place";
            parameters.Add("words", words);
            parameters.Add("number", Number(words), System.Data.DbType.Int64);
        }
        if (filter.States is { Count: > 0 } states) Add("i.state = any(@states)", "states", states.Select(state => state.Word()).ToArray());
        if (filter.Severity is { } level) Add("s.level = @level", "level", level);
        if (filter.Component is { } component) Add("exists (select from incident_components x where x.incident = i.id and x.component = @component)", "component", component);
        if (filter.Environment is { } environment) Add("exists (select from incident_components x join components c on c.id = x.component where x.incident = i.id and c.environment = @environment)", "environment", environment);
        if (after is not null)
        {
            Add($"({place} > @after_place or ({place} = @after_place and i.id < @after))", "after", after.Number);
            parameters.Add("after_place", after.Place);
        }
        return ($"select {Columns}, {place} as place {From} {found} where {string.Join(" and ", conditions)} order by place, i.id desc limit @rows", parameters);

        void Add(string condition, string name, object value)
        {
            conditions.Add(condition);
            parameters.Add(name, value);
        }
    }

    // "12" and "#12" mean the incident of this number, and whatever says so.
    private static long? Number(string words) => long.TryParse(words.AsSpan().TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private sealed record TimeRow(long Incident, Milestone Milestone, Instant? Time);

    private sealed record Row(
        long Id,
        long Version,
        string Title,
        IncidentState State,
        short? Level,
        long? Definitions,
        string? Severity,
        string? Definition,
        string Impact,
        long DeclaredBy,
        string Declarer,
        Instant DeclaredAt,
        Instant ChangedAt,
        string Components,
        int Place)
    {
        public IncidentLine Line() => new(
            Id,
            Version,
            Title,
            State,
            Level is { } level ? new SeverityView(level, Definitions!.Value, Severity!, Definition!) : null,
            Impact,
            new PersonView(DeclaredBy, Declarer),
            DeclaredAt,
            ChangedAt,
            JsonSerializer.Deserialize<IReadOnlyList<string>>(Components)!,
            Place);
    }
}

/// <summary>Incidents in the order of the list.</summary>
internal sealed record IncidentLines(IReadOnlyList<IncidentLine> Items);

using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Upside.Server.Access;
using Upside.Server.Incidents;
using Upside.Server.Storage;

namespace Upside.Server.Tests.Visibility;

/// <summary>
/// A server with an incident that only one team may see, and in every table with an audience a row that only they may see, with
/// <see cref="Marker"/> in every text. The tables and columns come from the database's catalogue: a new one has its marked row by itself.
/// </summary>
public sealed class PrivateMatter(TestCluster cluster) : IAsyncLifetime
{
    /// <summary>A word that is nowhere else; in the tables it stands together with a word for table and column.</summary>
    public const string Marker = "quagga";

    // Numbers of private rows are unlike all others, so that an answer about one of them can't be about something else.
    private const long FirstNumber = 700_001;
    private const long NumbersATable = 1000;

    private readonly List<long> _numbers = [];

    public TestServer Server { get; } = new(cluster);

    internal TestPerson Insider { get; private set; } = null!;

    internal IncidentId Incident { get; private set; }

    internal long Team { get; private set; }

    internal long Audience { get; private set; }

    /// <summary>One number of a private row for each table that numbers its rows.</summary>
    internal IReadOnlyList<long> Numbers => _numbers;

    public async ValueTask InitializeAsync()
    {
        await Server.InitializeAsync();
        await using var owner = new NpgsqlConnection(Server.Storage.Owner);
        await owner.OpenAsync();
        var tables = await MarkedRows.TablesAsync(owner);
        var numbered = tables.Where(table => table is { HasAudience: true, Sequence: not null }).ToList();
        for (var i = 0; i < numbered.Count; i++) await MarkedRows.ExecuteAsync(owner, $"alter sequence {numbered[i].Sequence} restart with {FirstNumber + (i * NumbersATable)}");
        Insider = await Server.AddPersonAsync(Role.Administrator, "Insider");
        Team = (long)(await MarkedRows.ScalarAsync(owner, "insert into upside.teams (name) values ('Confidants') returning id"))!;
        await JoinAsync(Insider);
        await DeclareAsync();
        Audience = (long)(await MarkedRows.ScalarAsync(owner, $"select audience from upside.incidents where id = {Incident.Value}"))!;
        await MarkedRows.FillAsync(owner, tables, Audience, Marker);
        foreach (var table in numbered)
            _numbers.Add((long)(await MarkedRows.ScalarAsync(owner, $"select min({table.Identity}) from {table.Name} where audience = {Audience}"))!);
    }

    /// <summary>Somebody joins the team.</summary>
    internal Task JoinAsync(TestPerson person) => ExecuteAsync($"insert into upside.team_members (team, person) values ({Team}, {person.Id.Value})");

    /// <summary>As the owner of the schema, who sees all.</summary>
    internal async Task ExecuteAsync(string sql)
    {
        await using var owner = new NpgsqlConnection(Server.Storage.Owner);
        await owner.OpenAsync();
        await MarkedRows.ExecuteAsync(owner, sql);
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private async Task DeclareAsync()
    {
        var actor = new Actor(Insider.Id, Insider.Name, Role.Administrator, null, new Caller(Insider.Id, "test", null, null));
        var declared = await Server.Services.GetRequiredService<DeclareIncident>()
            .HandleAsync(actor, new DeclareIncident.Request("Private", Visibility: new VisibleTo(Teams: [Team])), CancellationToken.None);
        Incident = declared.Value.Incident;
        var written = await Server.Services.GetRequiredService<AddEntry>().HandleAsync(actor, new AddEntry.Request(Incident, "Only for the team"), CancellationToken.None);
        var struck = await Server.Services.GetRequiredService<AddEntry>().HandleAsync(actor, new AddEntry.Request(Incident, "Not so"), CancellationToken.None);
        var strike = new StrikeEntry.Request(Incident, struck.Value.Entry!.Value, "It was something else");
        Assert.Null((await Server.Services.GetRequiredService<StrikeEntry>().HandleAsync(actor, strike, CancellationToken.None)).Problem);
        Assert.Null(written.Problem);
    }
}

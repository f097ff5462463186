using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Upside.Server.Access;
using Upside.Server.Storage;
using Upside.Server.Web;

namespace Upside.Server.Tests.Web;

/// <summary>A server with a few operations of its own on the conventions of the API, so that these are tested apart from what uses them.</summary>
public sealed class SampleApi(TestCluster cluster) : IAsyncLifetime
{
    private WebApplication? _server;

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System);
        var storage = await cluster.CreateDatabaseAsync();
        builder.Services.AddStorage(storage);
        builder.Services.AddApi();
        _server = builder.Build();
        _server.UseApiErrors();
        var someone = await MakeSomeoneAsync(storage);
        _server.Use((context, next) =>
        {
            if (context.Request.Headers.Authorization.Count > 0)
                context.Features.Set(new Actor(someone, "Ada", Role.Administrator, null, new Caller(someone, "test", null, null)));
            return next();
        });
        _server.UseApiBodies();
        _server.MapApiDocument();
        Map(_server.MapApi());
        await _server.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(_server.Urls.First()) };
        Client.DefaultRequestHeaders.Add("Authorization", "Bearer test");
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (_server is null) return;
        await _server.StopAsync();
        await _server.DisposeAsync();
    }

    private static async Task<PersonId> MakeSomeoneAsync(StorageOptions storage)
    {
        await using var owner = StorageModule.DataSource(storage.Owner!);
        await using var command = owner.CreateCommand("insert into people (name, email, role) values ('Ada', 'ada@example.org', 'administrator') returning id");
        return new PersonId((long)(await command.ExecuteScalarAsync())!);
    }

    private static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/teams", MakeAsync).WithName("makeTeam").Shows("getTeam");
        api.MapGet("/teams/{team:long}", GetAsync).WithName("getTeam");
        api.MapGet("/teams", ListAsync).WithName("listTeams");
        api.MapGet("/bug", string () => throw new InvalidOperationException("a secret")).WithName("bug");
        api.MapPut("/teams/{team:long}", (long team, TeamRequest request, IfMatch ifMatch) =>
            ifMatch.Version is null or 3 ? TypedResults.Ok(request) : (IResult)Problem.Stale(3).ToApi()).WithName("putTeam");
    }

    private static async Task<Created<Team>> MakeAsync(Actor actor, TeamRequest request, Database database, HttpResponse response, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        var id = await transaction.FindAsync<long>("insert into teams (name) values (@Name) returning id", new { request.Name }, cancellationToken);
        await transaction.RecordAsync(new Change("team.made", $"team/{id}", Change.Organisation, null, request), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        response.Tag(1);
        return TypedResults.Created($"/api/v1/teams/{id}", new Team(id, request.Name));
    }

    private static async Task<IResult> GetAsync(Actor actor, long team, Database database, CancellationToken cancellationToken) =>
        TypedResults.Ok(await database.FindAsync<Team>(actor, "select id, name from teams where id = @team", new { team }, cancellationToken));

    private static async Task<IResult> ListAsync(Actor actor, [AsParameters] Paging paging, Database database, CancellationToken cancellationToken)
    {
        var asked = paging.Read<Place>();
        if (asked.Problem is { } problem) return problem.ToApi();
        var rows = await database.ListAsync<Team>(
            actor,
            "select id, name from teams where id > @After order by id limit @Rows",
            new { After = asked.Value.After?.Id ?? 0, asked.Value.Rows },
            cancellationToken);
        return TypedResults.Ok(asked.Value.Page(rows, team => new Place(team.Id)));
    }

    /// <summary>What a team is made of.</summary>
    /// <param name="Name">How the team is called.</param>
    /// <param name="Size">How many there are.</param>
    internal sealed record TeamRequest(string Name, int Size = 1);

    internal sealed record Team(long Id, string Name);

    private sealed record Place(long Id);
}

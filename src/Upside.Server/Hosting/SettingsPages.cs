using Npgsql;
using Upside.Server.Access;
using Upside.Server.Hosting.Pages;
using Upside.Server.Storage;
using Upside.Server.Web;

namespace Upside.Server.Hosting;

/// <summary>What this installation runs with. What was given at the start can only be read: to change it, start with something else.</summary>
internal static class SettingsPages
{
    public static void MapSettingsPages(this IEndpointRouteBuilder routes) => routes.MapGet("/settings", ShowAsync);

    private static async Task<IResult> ShowAsync(Actor actor, ServerOptions options, Database database, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Edit) is { } refusal) return TypedResults.StatusCode(refusal.Kind.Status());
        const string sql = """
            select split_part(current_setting('server_version'), ' ', 1) as version, pg_database_size(current_database()) as bytes,
                (select count(*)::int from migrations) as migrations
            """;
        var facts = await database.FindAsync<DatabaseFacts>(actor, sql, null, cancellationToken);
        var address = new NpgsqlConnectionStringBuilder(options.Storage.App);
        return Render.Page<SettingsPage>(new
        {
            Version = typeof(SettingsPages).Assembly.GetName().Version?.ToString(3),
            Runtime = System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription,
            options.Urls,
            Proxies = string.Join(", ", options.Proxies),
            Database = $"{address.Database} at {address.Host}",
            IsOnThisMachine = address.Host?.StartsWith('/') is true,
            Facts = facts,
            MayAdminister = actor.May(Scope.Administer),
        });
    }
}

/// <summary>What the database says of itself.</summary>
public sealed record DatabaseFacts(string Version, long Bytes, int Migrations);

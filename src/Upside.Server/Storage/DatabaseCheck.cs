using Dapper;
using Npgsql;

namespace Upside.Server.Storage;

/// <summary>
/// What must be true of a database before anything is entrusted to it, private or not: what the server acknowledges is on disk, and
/// policies bind the role that serves requests.
/// </summary>
internal static class DatabaseCheck
{
    // Without these, a commit that was acknowledged can be lost, or the files broken, by a power cut.
    private static readonly string[] Durability = ["fsync", "full_page_writes", "synchronous_commit"];

    private static readonly string[] Roles = [.. DatabaseRoles.All.Select(role => role.Name)];

    /// <summary>What is wrong; nothing where all is well. A database that cannot be reached is one problem.</summary>
    public static async Task<IReadOnlyList<Problem>> FindProblemsAsync(StorageOptions storage, CancellationToken cancellationToken)
    {
        TypeHandlers.Register();
        var app = await AskAsync("The database", storage.App, cancellationToken);
        if (app.Problem is { } unreachable) return [unreachable];
        var facts = app.Value;
        var problems = new List<Problem>();
        if (facts.Version < PostgresBinaries.Oldest * 10_000) problems.Add(Wrong($"The database is PostgreSQL {facts.Version / 10_000}; {PostgresBinaries.Oldest} or later is needed."));
        problems.AddRange(facts.Off.Select(setting => Wrong($"The database runs with {setting} = off: what people are told is saved could be lost in a power cut. Set {setting} = on and start the server again.")));
        if (facts.IsSuperuser || facts.BypassesPolicies) problems.Add(Wrong($"The server would sign in as {facts.Role}, whom no policy binds, so anybody could see everything. Let UPSIDE_DATABASE name the role {DatabaseRoles.App}."));
        else if (facts.OwnsSchema || facts.Role == DatabaseRoles.Owner) problems.Add(Wrong($"The server would sign in as {facts.Role}, the owner of the tables, whom no policy binds, so anybody could see everything. Let UPSIDE_DATABASE name the role {DatabaseRoles.App}, and UPSIDE_DATABASE_OWNER this one."));
        else if (facts.Missing.Length == 0 && !facts.IsApp) problems.Add(Wrong($"The server would sign in as {facts.Role}, which is not a member of {DatabaseRoles.App}: nothing has been granted to it. Let UPSIDE_DATABASE name the role {DatabaseRoles.App}."));
        if (facts.Missing.Length > 0) problems.Add(Wrong($"The database lacks roles that the schema is written for. As its superuser, run:\n\n{Indented(Statements(facts))}\n"));
        if (storage.Owner is not null) problems.AddRange(await FindOwnerProblemsAsync(storage.Owner, facts, cancellationToken));
        return problems;
    }

    private static async Task<IReadOnlyList<Problem>> FindOwnerProblemsAsync(string connectionString, Facts app, CancellationToken cancellationToken)
    {
        var owner = await AskAsync("The database, as its owner,", connectionString, cancellationToken);
        if (owner.Problem is { } unreachable) return [unreachable];
        if (owner.Value.Database != app.Database) return [Wrong($"UPSIDE_DATABASE_OWNER names the database {owner.Value.Database}, and UPSIDE_DATABASE {app.Database}: they have to be the same.")];
        if (owner.Value.IsSuperuser) return [Wrong($"Migrations would run as the superuser {owner.Value.Role}. Let UPSIDE_DATABASE_OWNER name the role {DatabaseRoles.Owner}.")];
        if (app.Missing.Length == 0 && !owner.Value.MayMakeSchema) return [Wrong($"{owner.Value.Role} may not make a schema in {app.Database}. As its superuser, run:\n\n  alter database {Quoted(app.Database)} owner to {Quoted(owner.Value.Role)};\n")];
        return app.Missing.Length == 0 && !owner.Value.IsSearch ? [Wrong($"{owner.Value.Role} may not hand functions to {DatabaseRoles.Search}. As superuser, run:\n\n  grant {DatabaseRoles.Search} to {Quoted(owner.Value.Role)};\n")] : [];
    }

    private static async Task<Result<Facts>> AskAsync(string what, string connectionString, CancellationToken cancellationToken)
    {
        const string sql = $"""
            select current_database()::text as database, current_user::text as role, current_setting('server_version_num')::int as version,
                r.rolsuper as is_superuser, r.rolbypassrls as bypasses_policies,
                exists (select from pg_namespace n where n.nspname = 'upside' and pg_has_role(n.nspowner, 'member')) as owns_schema,
                coalesce((select pg_has_role(oid, 'member') from pg_roles where rolname = '{DatabaseRoles.App}'), false) as is_app,
                coalesce((select pg_has_role(oid, 'member') from pg_roles where rolname = '{DatabaseRoles.Search}'), false) as is_search,
                has_database_privilege(current_database(), 'create') as may_make_schema,
                (select string_agg(name, ' ') from pg_settings where name = any(@Durability) and setting = 'off') as settings_off,
                (select string_agg(name, ' ') from unnest(@Roles) name where not exists (select from pg_roles where rolname = name)) as roles_missing
            from pg_roles r where r.rolname = current_user
            """;
        try
        {
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            return await connection.QuerySingleAsync<Facts>(new CommandDefinition(sql, new { Durability, Roles }, cancellationToken: cancellationToken));
        }
        catch (NpgsqlException refused)
        {
            return new Problem(ProblemKind.Conflict, $"{what} does not answer: {(refused.InnerException ?? refused).Message}");
        }
    }

    private static IEnumerable<string> Statements(Facts facts)
    {
        foreach (var role in DatabaseRoles.All.Where(role => facts.Missing.Contains(role.Name)))
            yield return role.HasLogin ? $"{role.Statement} password '…';" : $"{role.Statement};";
        foreach (var statement in DatabaseRoles.TakeOverOf(Quoted(facts.Database))) yield return statement;
    }

    private static string Indented(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => $"  {line}"));

    private static string Quoted(string name) => name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_') ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static Problem Wrong(string message) => new(ProblemKind.Invalid, message);

    private sealed record Facts(
        string Database, string Role, int Version, bool IsSuperuser, bool BypassesPolicies, bool OwnsSchema, bool IsApp, bool IsSearch, bool MayMakeSchema,
        string? SettingsOff, string? RolesMissing)
    {
        public string[] Off => SettingsOff?.Split(' ') ?? [];

        public string[] Missing => RolesMissing?.Split(' ') ?? [];
    }
}

using System.Security.Cryptography;
using Npgsql;

namespace Upside.Server.Storage;

/// <summary>
/// Brings the schema to this program's version: numbered SQL files, embedded, each applied once, in order, in a transaction of
/// its own. A lock makes several servers that start together wait for one another.
/// </summary>
internal static class Migrator
{
    private const long Lock = 0x5550_5349_4445; // "UPSIDE"

    private const string Prepare = """
        create schema if not exists upside;
        create table if not exists upside.migrations (
            name text primary key,
            digest text not null,
            applied_at timestamptz not null default now());
        comment on table upside.migrations is 'shared: what the program did to the schema';
        """;

    /// <summary>Applies what is missing, as the owner of the schema.</summary>
    /// <returns>The names of the files that were applied now, or the problem that stops the server.</returns>
    public static async Task<Result<IReadOnlyList<string>>> ApplyAsync(NpgsqlDataSource owner, CancellationToken cancellationToken)
    {
        await using var connection = await owner.OpenConnectionAsync(cancellationToken);
        await RunAsync(connection, $"select pg_advisory_lock({Lock})", cancellationToken);
        try
        {
            await RunAsync(connection, Prepare, cancellationToken);
            var applied = await AppliedAsync(connection, cancellationToken);
            if (FindUnknown(applied) is { } newer) return newer;
            var fresh = new List<string>();
            foreach (var migration in Migration.All)
            {
                if (applied.TryGetValue(migration.Name, out var digest))
                {
                    if (digest != migration.Digest) return new Problem(ProblemKind.Conflict, $"The database was made with another version of {migration.Name}: this program cannot use it. Restore a backup with the program that made it.");
                    continue;
                }
                await ApplyAsync(connection, migration, cancellationToken);
                fresh.Add(migration.Name);
            }
            return fresh;
        }
        finally
        {
            await RunAsync(connection, $"select pg_advisory_unlock({Lock})", CancellationToken.None);
        }
    }

    /// <summary>Null where the schema is this program's; for a server that may not change it.</summary>
    public static async Task<Problem?> FindMissingAsync(NpgsqlDataSource app, CancellationToken cancellationToken)
    {
        await using var connection = await app.OpenConnectionAsync(cancellationToken);
        await using var isMade = new NpgsqlCommand("select to_regclass('upside.migrations') is not null", connection);
        var applied = await isMade.ExecuteScalarAsync(cancellationToken) is true ? await AppliedAsync(connection, cancellationToken) : [];
        if (FindUnknown(applied) is { } newer) return newer;
        var missing = Migration.All.Where(migration => applied.GetValueOrDefault(migration.Name) != migration.Digest).Select(migration => migration.Name).ToList();
        return missing.Count == 0
            ? null
            : new Problem(ProblemKind.Conflict, $"The schema of the database is not this program's (it lacks {string.Join(", ", missing)}), and the server may not change it. Let UPSIDE_DATABASE_OWNER name the role that owns it.");
    }

    private static Problem? FindUnknown(Dictionary<string, string> applied) =>
        applied.Keys.Except(Migration.All.Select(migration => migration.Name), StringComparer.Ordinal).Order(StringComparer.Ordinal).FirstOrDefault() is { } unknown
            ? new Problem(ProblemKind.Conflict, $"The database was made by a newer program than this one, which does not know {unknown}. Use that program.")
            : null;

    private static async Task ApplyAsync(NpgsqlConnection connection, Migration migration, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await RunAsync(connection, "set local search_path = upside, pg_temp", cancellationToken);
        await RunAsync(connection, migration.Sql, cancellationToken);
        await using var keep = new NpgsqlCommand("insert into migrations (name, digest) values ($1, $2)", connection)
        {
            Parameters = { new() { Value = migration.Name }, new() { Value = migration.Digest } },
        };
        await keep.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<Dictionary<string, string>> AppliedAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var applied = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var command = new NpgsqlCommand("select name, digest from upside.migrations", connection);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken)) applied.Add(rows.GetString(0), rows.GetString(1));
        return applied;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>A numbered file of the schema.</summary>
    internal sealed record Migration(string Name, string Sql, string Digest)
    {
        /// <summary>Every file, in order.</summary>
        public static readonly IReadOnlyList<Migration> All =
        [
            .. typeof(Migration).Assembly.GetManifestResourceNames()
                .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(Read),
        ];

        private static Migration Read(string name)
        {
            using var file = new StreamReader(typeof(Migration).Assembly.GetManifestResourceStream(name)!);
            var sql = file.ReadToEnd();
            return new Migration(name, sql, Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(sql))));
        }
    }
}

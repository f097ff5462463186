using Npgsql;

namespace Upside.Server.Storage;

/// <summary>Our database in a private PostgreSQL: the roles that the schema is written for, and the way in.</summary>
internal static class PrivateDatabase
{
    public static string ConnectionString(string socketFolder, string role, string database) => new NpgsqlConnectionStringBuilder
    {
        Host = socketFolder,
        Username = role,
        Database = database,
        GssEncryptionMode = GssEncryptionMode.Disable, // a socket of our own; looking for Kerberos only takes time
    }.ConnectionString;

    /// <summary>Makes the roles and the database, as far as they are missing.</summary>
    /// <returns>Null; or why this is no PostgreSQL to use.</returns>
    public static async Task<Problem?> PrepareAsync(RunningPostgres running, CancellationToken cancellationToken)
    {
        // No pool: the superuser is not needed again.
        var superuser = new NpgsqlConnectionStringBuilder(ConnectionString(running.SocketFolder, PostgresCluster.Superuser, "postgres")) { Pooling = false };
        await using var connection = new NpgsqlConnection(superuser.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return await PrepareAsync(connection, running, cancellationToken);
        }
        catch (NpgsqlException refused)
        {
            return new Problem(ProblemKind.Conflict, $"PostgreSQL runs (process {running.ProcessId}, on {running.Folder}) but could not be prepared: {refused.Message}");
        }
    }

    private static async Task<Problem?> PrepareAsync(NpgsqlConnection connection, RunningPostgres running, CancellationToken cancellationToken)
    {
        const string state = """
            select current_setting('data_directory'), array(select rolname::text from pg_roles),
                (select pg_get_userbyid(datdba)::text from pg_database where datname = $1)
            """;
        await using var ask = new NpgsqlCommand(state, connection) { Parameters = { new() { Value = DatabaseRoles.Database } } };
        string? owner;
        IEnumerable<DatabaseRole> missing;
        await using (var answer = await ask.ExecuteReaderAsync(cancellationToken))
        {
            await answer.ReadAsync(cancellationToken);
            if (answer.GetString(0) != running.Folder)
                return new Problem(ProblemKind.Conflict, $"The PostgreSQL that answers in {running.SocketFolder} serves {answer.GetString(0)}, not {running.Folder}: stop it, then start again.");
            missing = DatabaseRoles.All.ExceptBy(answer.GetFieldValue<string[]>(1), role => role.Name, StringComparer.Ordinal);
            owner = await answer.IsDBNullAsync(2, cancellationToken) ? null : answer.GetString(2);
        }
        foreach (var role in missing) await RunAsync(connection, role.Statement, cancellationToken);
        if (owner is null) await RunAsync(connection, $"create database {DatabaseRoles.Database}", cancellationToken);
        if (owner != DatabaseRoles.Owner) await RunAsync(connection, string.Concat(DatabaseRoles.TakeOverOf(DatabaseRoles.Database)), cancellationToken);
        return null;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

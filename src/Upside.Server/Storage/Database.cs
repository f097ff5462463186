using Dapper;
using Npgsql;

namespace Upside.Server.Storage;

/// <summary>
/// The one way to reach PostgreSQL, and always as somebody. The policies of the tables decide by the setting
/// <c>upside.person</c> what a query sees; it is set for one transaction and gone with it, so connections can be pooled.
/// </summary>
public sealed class Database(NpgsqlDataSource app, OutboxSignal outbox)
{
    // Sent together with the query: one round trip, one implicit transaction.
    internal const string BecomeSomebody = "select set_config('upside.person', @upside_person, true);\n";

    /// <summary>All rows of a query.</summary>
    public Task<IReadOnlyList<T>> ListAsync<T>(Caller caller, string sql, object? parameters, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<T>>(caller, sql, parameters, async rows => (await rows.ReadAsync<T>()).AsList(), cancellationToken);

    /// <summary>The first row of a query, or null without one.</summary>
    public Task<T?> FindAsync<T>(Caller caller, string sql, object? parameters, CancellationToken cancellationToken) =>
        ReadAsync(caller, sql, parameters, rows => rows.ReadFirstOrDefaultAsync<T?>(), cancellationToken);

    /// <summary>Several queries, parted by semicolons, in one round trip: <paramref name="read"/> takes their results in order, again from the first where the connection breaks.</summary>
    public async Task<T> ReadAsync<T>(Caller caller, string sql, object? parameters, Func<SqlMapper.GridReader, Task<T>> read, CancellationToken cancellationToken)
    {
        var all = new DynamicParameters(parameters);
        all.Add("upside_person", Name(caller));
        return await OnLiveConnectionAsync(async connection =>
        {
            await using var rows = await connection.QueryMultipleAsync(new CommandDefinition(BecomeSomebody + sql, all, cancellationToken: cancellationToken));
            await rows.ReadFirstAsync<string>();
            return await read(rows);
        }, keep: false, cancellationToken);
    }

    /// <summary>A transaction for a use case. It commits only with a recorded <see cref="Change"/>.</summary>
    public Task<Transaction> BeginAsync(Caller caller, CancellationToken cancellationToken) =>
        OnLiveConnectionAsync(async connection =>
        {
            var inner = await connection.BeginTransactionAsync(cancellationToken);
            await connection.ExecuteAsync(new CommandDefinition(BecomeSomebody, new { upside_person = Name(caller) }, inner, cancellationToken: cancellationToken));
            return new Transaction(connection, inner, outbox, caller);
        }, keep: true, cancellationToken);

    /// <summary>A transaction of the server itself: it sees nothing private and needs no recorded change.</summary>
    public async Task<Transaction> BeginChoreAsync(CancellationToken cancellationToken)
    {
        var connection = await app.OpenConnectionAsync(cancellationToken);
        return new Transaction(connection, await connection.BeginTransactionAsync(cancellationToken), outbox, null);
    }

    // A connection may have died in the pool, with the database or on the way there. What fails on it has committed nothing, so it
    // is tried once more, on a new one.
    private async Task<T> OnLiveConnectionAsync<T>(Func<NpgsqlConnection, Task<T>> use, bool keep, CancellationToken cancellationToken)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            var connection = await app.OpenConnectionAsync(cancellationToken);
            var isKept = false;
            try
            {
                var result = await use(connection);
                isKept = keep;
                return result;
            }
            catch (NpgsqlException broken) when (isFirst && IsBroken(broken))
            {
                app.Clear();
            }
            finally
            {
                if (!isKept) await connection.DisposeAsync();
            }
        }
    }

    // Cut off on the way; or sent away, because the database stops (class 57P of its error codes).
    private static bool IsBroken(NpgsqlException failure) => failure is PostgresException said ? said.SqlState.StartsWith("57P", StringComparison.Ordinal) : failure.IsTransient;

    internal static string Name(Caller caller) => caller.Person is { } person ? person.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
}

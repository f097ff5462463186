using System.Text.Json;
using Dapper;
using Npgsql;

namespace Upside.Server.Storage;

/// <summary>
/// A transaction on somebody's behalf. What it changes, it records for the audit; what must happen afterwards, it puts into
/// the outbox; both belong to the same commit.
/// </summary>
public sealed class Transaction : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _inner;
    private readonly OutboxSignal _outbox;
    private readonly Caller? _caller;
    private string? _subject;
    private bool _hasOutbox;

    internal Transaction(NpgsqlConnection connection, NpgsqlTransaction inner, OutboxSignal outbox, Caller? caller)
    {
        _connection = connection;
        _inner = inner;
        _outbox = outbox;
        _caller = caller;
    }

    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? parameters, CancellationToken cancellationToken) =>
        (await _connection.QueryAsync<T>(Command(sql, parameters, cancellationToken))).AsList();

    public Task<T?> FindAsync<T>(string sql, object? parameters, CancellationToken cancellationToken) =>
        _connection.QueryFirstOrDefaultAsync<T?>(Command(sql, parameters, cancellationToken));

    public Task<int> ExecuteAsync(string sql, object? parameters, CancellationToken cancellationToken) =>
        _connection.ExecuteAsync(Command(sql, parameters, cancellationToken));

    /// <summary>Writes a line of the audit. The last one names the record that a receipt refers to.</summary>
    public async Task RecordAsync(Change change, CancellationToken cancellationToken)
    {
        const string sql = """
            insert into audit (person, via, address, action, subject, audience, before, after)
            values (@Person, @Via, @Address, @Action, @Subject, @Audience, @Before::jsonb, @After::jsonb)
            """;
        await ExecuteAsync(sql, new
        {
            Person = _caller?.Person?.Value,
            Via = _caller?.Via ?? "the server",
            _caller?.Address,
            change.Action,
            change.Subject,
            change.Audience,
            Before = Json(change.Before),
            After = Json(change.After),
        }, cancellationToken);
        _subject = change.Subject;
    }

    /// <summary>Something that must happen once this is committed. The payload carries ids only: the outbox has no policies.</summary>
    public async Task EnqueueAsync(string kind, object payload, CancellationToken cancellationToken)
    {
        await ExecuteAsync("insert into outbox (kind, payload) values (@kind, @payload::jsonb)", new { kind, payload = Json(payload) }, cancellationToken);
        _hasOutbox = true;
    }

    /// <exception cref="InvalidOperationException">A person's transaction recorded no change: a use case forgot the audit.</exception>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (_caller is not null)
        {
            if (_subject is null) throw new InvalidOperationException("A use case must record its change before it commits.");
            await KeepReceiptAsync(cancellationToken);
        }
        await _inner.CommitAsync(cancellationToken);
        if (_hasOutbox) _outbox.Pulse();
    }

    public async ValueTask DisposeAsync()
    {
        await _inner.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task KeepReceiptAsync(CancellationToken cancellationToken)
    {
        if (_caller is not { Person: { } person, Receipt: { } receipt }) return;
        const string sql = "insert into receipts (person, key, fingerprint, subject) values (@Person, @Key, @Fingerprint, @Subject)";
        await ExecuteAsync(sql, new { Person = person.Value, receipt.Key, receipt.Fingerprint, Subject = _subject }, cancellationToken);
    }

    private CommandDefinition Command(string sql, object? parameters, CancellationToken cancellationToken) =>
        new(sql, parameters, _inner, cancellationToken: cancellationToken);

    private static string? Json(object? value) => value is null ? null : JsonSerializer.Serialize(value, StorageJson.Options);
}

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
    private static readonly Dictionary<PersonId, PersonKey?> NoKeys = [];

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _inner;
    private readonly OutboxSignal _outbox;
    private Caller? _caller;
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

    /// <summary>
    /// Goes on as somebody: a person whom this transaction has just made, or who has just proved who they are. What follows is
    /// seen and recorded as theirs.
    /// </summary>
    public async Task BecomeAsync(Caller caller, CancellationToken cancellationToken)
    {
        await ExecuteAsync(Database.BecomeSomebody, new { upside_person = Database.Name(caller) }, cancellationToken);
        _caller = caller;
    }

    /// <summary>Writes a line of the audit. The last one names the record that a receipt refers to.</summary>
    public async Task RecordAsync(Change change, CancellationToken cancellationToken)
    {
        const string sql = """
            insert into audit (person, via, address, action, subject, audience, before, after)
            values (@Person, @Via, @Address::json, @Action, @Subject, @Audience, @Before::json, @After::json)
            """;
        // Where nobody is signed in, the address is theirs who the change is about; without anybody, it is nobody's to keep.
        var address = (_caller?.Person ?? change.AboutPerson) is { } whose ? Personal.Of(whose, _caller?.Address) : null;
        object?[] parts = [address, change.Before, change.After];
        var json = new SealedJson(NoKeys);
        var written = Array.ConvertAll(parts, json.Write);
        if (json.Missing.Count > 0)
        {
            json = new SealedJson(await KeysAsync(json.Missing, cancellationToken));
            written = Array.ConvertAll(parts, json.Write);
        }
        await ExecuteAsync(sql, new
        {
            Person = _caller?.Person?.Value,
            Via = _caller?.Via ?? "the server",
            change.Action,
            change.Subject,
            change.Audience,
            Address = written[0],
            Before = written[1],
            After = written[2],
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

    private async Task<IReadOnlyDictionary<PersonId, PersonKey?>> KeysAsync(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken)
    {
        var fresh = people.Select(_ => PersonKey.Fresh()).ToArray();
        var kept = await ListAsync<KeptKey>("select person, key from person_keys_for(@people, @fresh)", new { people = people.Select(person => person.Value).ToArray(), fresh }, cancellationToken);
        return kept.ToDictionary(row => row.Person, row => row.Key is { } key ? new PersonKey(key) : null);
    }

    private CommandDefinition Command(string sql, object? parameters, CancellationToken cancellationToken) =>
        new(sql, parameters, _inner, cancellationToken: cancellationToken);

    private static string? Json(object? value) => value is null ? null : JsonSerializer.Serialize(value, StorageJson.Options);

    private sealed record KeptKey(PersonId Person, byte[]? Key);
}

using System.Globalization;
using Dapper;
using NodaTime;
using Npgsql;
using Upside.Server.Storage;

namespace Upside.Server.Audit;

/// <summary>
/// Checks the whole audit against its seals. It has to read every line, also those about private records, so it runs as the owner
/// of the schema, on the installation's machine; it shows numbers of lines, never what they say.
/// </summary>
internal static class VerifyAudit
{
    private const int BatchesAtATime = 50;

    /// <param name="owner">Connections of the role <c>upside_owner</c>.</param>
    /// <param name="kept">Seals that were kept elsewhere.</param>
    public static async Task<AuditReport> RunAsync(NpgsqlDataSource owner, IReadOnlyList<string> kept, CancellationToken cancellationToken)
    {
        TypeHandlers.Register();
        await using var connection = await owner.OpenConnectionAsync(cancellationToken);
        // One snapshot, or what is sealed meanwhile would look like a difference.
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        var chain = new AuditChain(kept);
        var findings = new List<AuditFinding>();
        while (await ListAsync<SealRow>(SealsAfter, new { last = chain.Last?.Number ?? 0, most = BatchesAtATime }) is { Count: > 0 } rows)
        {
            var seals = rows.ConvertAll(row => row.ToSeal());
            var lines = (await ListAsync<AuditLine>(Lines, new { ids = seals.SelectMany(seal => seal.Lines).ToArray() })).ToDictionary(line => line.Id);
            foreach (var seal in seals) findings.AddRange(chain.Follow(seal, seal.Lines.Where(lines.ContainsKey).Distinct().Select(id => lines[id])));
        }
        var waiting = await ListAsync<long>("select id from upside.audit_unsealed", null);
        findings.AddRange(chain.Finish(await ListAsync<long>("select id from upside.audit order by id", null), waiting));
        return new AuditReport(findings, chain.Count, waiting.Count, chain.Last);

        async Task<List<T>> ListAsync<T>(string sql, object? parameters) =>
            (await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken))).AsList();
    }

    private const string SealsAfter = """
        select number, at, previous, lines, digests, seal from upside.audit_seals where number > @last order by number limit @most
        """;

    private const string Lines = """
        select id, at, person, via, address, action, subject, audience, before, after from upside.audit where id = any(@ids)
        """;

    // Npgsql announces arrays as Array, and Dapper wants the constructor to say the same.
    private sealed record SealRow(long Number, Instant At, string Previous, Array Lines, Array Digests, string Seal)
    {
        public AuditSeal ToSeal() => new(Number, At, Previous, (long[])Lines, (string[])Digests, Seal);
    }
}

/// <summary>What a check of the audit found.</summary>
/// <param name="Findings">All that is not as it was sealed, in order; empty where all is well.</param>
/// <param name="Sealed">How many lines the chain holds.</param>
/// <param name="Waiting">How many lines wait for a seal: nothing can be said about those yet.</param>
/// <param name="Last">The end of the chain, to be kept elsewhere; null where nothing is sealed yet.</param>
internal sealed record AuditReport(IReadOnlyList<AuditFinding> Findings, long Sealed, int Waiting, AuditSeal? Last)
{
    /// <summary>What it comes to, in words.</summary>
    public string Summary
    {
        get
        {
            var waiting = Waiting == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {Waiting} more {(Waiting == 1 ? "waits" : "wait")} for a seal; nothing can be said about {(Waiting == 1 ? "it" : "them")} yet.");
            if (Last is null) return Findings.Count == 0 ? "Nothing is sealed yet." + waiting : "The audit is not what was sealed.";
            return Findings.Count == 0
                ? string.Create(CultureInfo.InvariantCulture, $"All {Sealed} sealed lines are as they were sealed.{waiting} The chain ends with batch {Last.Number}: {Last.Seal}\nKeep this seal elsewhere: with `--seal` it shows later that nothing up to here was changed or cut off.")
                : string.Create(CultureInfo.InvariantCulture, $"The audit is not what was sealed: {Findings.Count} {(Findings.Count == 1 ? "finding" : "findings")} in {Sealed} sealed lines.{waiting}");
        }
    }
}

using Npgsql;
using Upside.Server.Audit;
using Upside.Server.Storage;

namespace Upside.Server.Tests.Audit;

public sealed class SealAuditTests(TestCluster cluster) : IAsyncLifetime
{
    private readonly TestServer _server = new(cluster);
    private NpgsqlDataSource? _owner;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _server.InitializeAsync();
        _owner = NpgsqlDataSource.Create(_server.Storage.Owner!);
    }

    public async ValueTask DisposeAsync()
    {
        await _owner!.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task What_the_database_seals_the_program_finds_whole_whatever_the_texts()
    {
        string[] texts = ["", "-", "1:a", "ä😀日本", "line\nbreak", "\u0001\u007f", "\\u0000", "  {\"b\": 1, \"a\":2, \"a\":3.00} ", new('x', 100_000)];
        foreach (var text in texts) await RecordAsync(text, new { text }, new { more = text, number = 1.50m });
        await RecordAsync("nothing", null, null);
        await SealAllAsync();

        var report = await VerifyAsync();

        Assert.Empty(report.Findings);
        Assert.Equal((texts.Length + 1, 0), (report.Sealed, report.Waiting));
    }

    [Fact]
    public async Task Many_writers_and_two_sealing_servers_pass_over_no_line_and_seal_none_twice()
    {
        await using var beside = await _server.BesideAsync();
        await Parallel.ForEachAsync(Enumerable.Range(0, 200), new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancellation }, async (i, cancellation) =>
        {
            await using var transaction = await _server.Database.BeginAsync(Caller.Nobody(null), cancellation);
            await transaction.RecordAsync(new Change("thing.made", $"thing/{i}", Change.Organisation, null, null), cancellation);
            if (i % 7 != 0) await transaction.CommitAsync(cancellation); // others leave a gap in the numbers
        });
        await SealAllAsync();

        var report = await VerifyAsync();

        Assert.Empty(report.Findings);
        Assert.Equal(200 - 29, report.Sealed);
    }

    [Fact]
    public async Task A_line_that_commits_after_a_later_one_was_sealed_is_sealed_as_well()
    {
        await using var slow = await _server.Database.BeginAsync(Caller.Nobody(null), Cancellation);
        await slow.RecordAsync(new Change("thing.made", "thing/slow", Change.Organisation, null, null), Cancellation);
        await RecordAsync("quick", null, null);
        await SealAllAsync();
        await slow.CommitAsync(Cancellation);
        await SealAllAsync();

        var report = await VerifyAsync();

        Assert.Empty(report.Findings);
        Assert.Equal((2, 2), (report.Sealed, report.Last!.Number));
        Assert.Equal([1], report.Last.Lines);
    }

    [Theory]
    [InlineData("update upside.audit set after = '{\"text\":\"two\" }' where id = 2", "LineChanged", 2L)]
    [InlineData("update upside.audit set at = at + interval '1 microsecond' where id = 2", "LineChanged", 2L)]
    [InlineData("update upside.audit set audience = (select id from upside.audiences where id <> 1) where id = 2", "LineChanged", 2L)]
    [InlineData("delete from upside.audit where id = 3", "LineRemoved", 3L)]
    [InlineData("alter table upside.audit disable trigger user; insert into upside.audit (via, action, subject, audience) values ('x', 'x.y', 'x/1', 1)", "LineInserted", 4L)]
    [InlineData("delete from upside.audit_seals where number = 2", "BatchRemoved", null)]
    [InlineData("update upside.audit_seals set at = at + interval '1 second' where number = 2", "BatchChanged", null)]
    [InlineData("update upside.audit_seals set previous = seal where number = 2", "ChainBroken", null)]
    public async Task Tampering_by_the_owner_of_the_schema_is_found_and_named(string tampering, string kind, long? line)
    {
        foreach (var text in new[] { "one", "two", "three" })
        {
            await RecordAsync(text, null, new { text });
            await SealAllAsync();
        }
        await ExecuteAsync("insert into upside.audiences (members) values ('another')");
        Assert.Empty((await VerifyAsync()).Findings);

        await ExecuteAsync(tampering);

        var report = await VerifyAsync();
        Assert.Contains((Enum.Parse<AuditFindingKind>(kind), line), report.Findings.Select(finding => (finding.Kind, finding.Line)));
    }

    [Fact]
    public async Task A_cut_tail_is_found_by_the_seal_that_was_kept()
    {
        await RecordAsync("one", null, null);
        await SealAllAsync();
        await RecordAsync("two", null, null);
        await SealAllAsync();
        var kept = (await VerifyAsync()).Last!.Seal;

        await ExecuteAsync("delete from upside.audit where id = 2; delete from upside.audit_seals where number = 2");

        Assert.Empty((await VerifyAsync()).Findings);
        Assert.Equal(AuditFindingKind.SealUnknown, Assert.Single((await VerifyAsync(kept)).Findings).Kind);
    }

    [Theory]
    [InlineData("update audit set via = 'somebody else'")]
    [InlineData("delete from audit")]
    [InlineData("truncate audit")]
    [InlineData("insert into audit (id, via, action, subject, audience) overriding system value values (99, 'x', 'x.y', 'x/1', 1)")]
    [InlineData("insert into audit (at, via, action, subject, audience) values ('2017-02-28', 'x', 'x.y', 'x/1', 1)")]
    [InlineData("insert into audit (person, via, action, subject, audience) values (1, 'x', 'x.y', 'x/1', 1)")]
    [InlineData("delete from audit_unsealed")]
    [InlineData("update audit_seals set seal = ''")]
    [InlineData("insert into audit_seals values (99, now(), '', '{}', '{}', '')")]
    [InlineData("alter table audit disable trigger user")]
    [InlineData("select * from person_keys")]
    public async Task The_application_can_only_add_lines_of_its_own_time_and_person(string sql)
    {
        await RecordAsync("one", null, null);
        await using var transaction = await _server.Database.BeginAsync(Caller.Nobody(null), Cancellation);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => transaction.ExecuteAsync(sql, null, Cancellation));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    private async Task RecordAsync(string via, object? before, object? after)
    {
        await using var transaction = await _server.Database.BeginAsync(Caller.Nobody(null) with { Via = via }, Cancellation);
        await transaction.RecordAsync(new Change("thing.made", "thing/1", Change.Organisation, before, after), Cancellation);
        await transaction.CommitAsync(Cancellation);
    }

    private Task<AuditReport> VerifyAsync(params string[] kept) => VerifyAudit.RunAsync(_owner!, kept, Cancellation);

    // The server seals by itself, too: where it is at it just now, the lock is waited for.
    private Task SealAllAsync() => ExecuteAsync("select pg_advisory_xact_lock(6148914691236517205); select * from upside.seal_audit(1000)");

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _owner!.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}

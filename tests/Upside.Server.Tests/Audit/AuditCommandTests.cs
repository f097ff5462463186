using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Upside.Server.Backups;
using Upside.Server.Hosting;
using Upside.Server.Tests.Hosting;

namespace Upside.Server.Tests.Audit;

public sealed class AuditCommandTests : IDisposable
{
    private const string MakeThreeBatches = """
        insert into audit (via, action, subject, audience, after) values ('test', 'thing.made', 'thing/1', 1, '{"a":  1}'); select * from seal_audit(10);
        insert into audit (via, action, subject, audience, after) values ('test', 'thing.made', 'thing/2', 1, '"ä"'); select * from seal_audit(10);
        insert into audit (via, action, subject, audience) values ('test', 'thing.made', 'thing/3', 1); select * from seal_audit(10)
        """;

    private readonly TestFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_command_follows_the_chain_through_a_backup_and_names_what_was_changed_after()
    {
        await using (var installation = await StartAsync("here"))
        {
            await ExecuteAsync(installation, MakeThreeBatches);
            var (code, said, _) = await VerifyAsync("here"); // while the database runs
            Assert.Equal((0, true), (code, said.StartsWith("All 3 sealed lines are as they were sealed.", StringComparison.Ordinal)));
            Assert.Null((await BackUp.RunAsync(Options("here"), Path.Join(_folder.Path, "backup"), "0.0", TimeProvider.System, NullLogger.Instance, Cancellation)).Problem);
        }
        Assert.Null((await Restore.RunAsync(Options("there"), Path.Join(_folder.Path, "backup"), false, TimeProvider.System, NullLogger.Instance, Cancellation)).Problem);

        var restored = await VerifyAsync("there"); // while it does not
        Assert.Equal(0, restored.Code);
        var seal = restored.Said.Split("batch 3: ")[1][..64];
        Assert.Equal(0, (await VerifyAsync("there", "--seal", seal)).Code);

        await using (var installation = await StartAsync("there")) await ExecuteAsync(installation, "update audit set via = 'somebody else' where subject = 'thing/2'");
        var tampered = await VerifyAsync("there", "--seal", new string('a', 64));

        Assert.Equal(1, tampered.Code);
        Assert.Contains("Line 2 is not what was sealed in batch 2", tampered.Said, StringComparison.Ordinal);
        Assert.Contains($"The seal {new string('a', 64)} is not in the chain, which ends with batch 3", tampered.Said, StringComparison.Ordinal);
        Assert.EndsWith("The audit is not what was sealed: 2 findings in 3 sealed lines.\n", tampered.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--seal", "abc", "--seal: \"abc\" is no seal")]
    [InlineData("--data", "nowhere", "There is no installation in")]
    public async Task What_cannot_be_checked_is_told_in_one_sentence(string flag, string value, string sentence)
    {
        var (code, _, errors) = await VerifyAsync("nothing", flag, value);

        Assert.Equal(2, code);
        Assert.Contains(sentence, errors, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<(int Code, string Said, string Errors)> VerifyAsync(string name, params string[] more)
    {
        var data = more.Contains("--data") ? [] : new[] { "--data", Path.Join(_folder.Path, name) };
        using var process = UpsideProcess.Start(_folder.Path, new Dictionary<string, string>(StringComparer.Ordinal), ["audit", "verify", .. data, .. more]);
        var said = await process.OutputAsync(Cancellation);
        return (await process.EndAsync(Cancellation), said, await process.ErrorsAsync());
    }

    private InstallationOptions Options(string name) => new(Path.Join(_folder.Path, name), null, null);

    private async Task<Installation> StartAsync(string name)
    {
        var opened = await Installation.OpenAsync(Options(name), TimeProvider.System, NullLogger.Instance, Cancellation);
        Assert.Null(opened.Problem);
        Assert.Null((await opened.Value.MigrateAsync(Cancellation)).Problem);
        return opened.Value;
    }

    private static async Task ExecuteAsync(Installation installation, string sql)
    {
        await using var owner = new NpgsqlConnection(installation.Storage.Owner + ";Search Path=upside;Pooling=false");
        await owner.OpenAsync(Cancellation);
        foreach (var statement in sql.Split('\n')) // each in a transaction of its own
        {
            await using var command = new NpgsqlCommand(statement, owner);
            await command.ExecuteNonQueryAsync(Cancellation);
        }
    }
}

using Microsoft.Extensions.Logging.Abstractions;
using Upside.Server.Diagnosis;
using Upside.Server.Hosting;
using Upside.Server.Storage;

namespace Upside.Server.Tests.Diagnosis;

public sealed class DoctorTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Data => Path.Join(_folder.Path, "data");

    [Fact]
    public async Task A_sound_installation_has_nothing_wrong_and_is_left_as_it_was()
    {
        await MakeAsync();

        var findings = await ExamineAsync(TimeProvider.System);

        Assert.DoesNotContain(findings, finding => finding.IsWrong);
        Assert.Contains(findings, finding => finding.Text == "Its schema is this program's.");
        Assert.False(File.Exists(Path.Join(Data, "postgres", "postmaster.pid")));
    }

    [Fact]
    public async Task A_running_installation_is_examined_while_it_runs()
    {
        await using var running = await MakeAsync(stop: false);

        var findings = await ExamineAsync(TimeProvider.System);

        Assert.DoesNotContain(findings, finding => finding.IsWrong);
        Assert.Contains(findings, finding => finding.Text.StartsWith("The database runs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_others_can_enter_is_wrong()
    {
        await MakeAsync();
        File.SetUnixFileMode(Data, File.GetUnixFileMode(Data) | UnixFileMode.OtherRead);

        Assert.Contains(await ExamineAsync(TimeProvider.System), finding => finding is { IsWrong: true } && finding.Text == $"Others can look into {Data}: chmod 700 {Data}");
    }

    [Theory]
    [InlineData("fsync")]
    [InlineData("full_page_writes")]
    [InlineData("synchronous_commit")]
    public async Task A_database_that_may_lose_what_it_acknowledged_is_wrong(string setting)
    {
        await MakeAsync();
        await File.WriteAllTextAsync(Path.Join(Data, "postgresql.conf"), $"{setting} = off\n", Token);

        Assert.Contains(await ExamineAsync(TimeProvider.System), finding => finding.IsWrong && finding.Text.StartsWith($"The database runs with {setting} = off", StringComparison.Ordinal));
        Assert.Contains(setting, (await Installation.OpenAsync(Options.Installation, TimeProvider.System, NullLogger.Instance, Token)).Problem?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clocks_that_differ_are_wrong()
    {
        await MakeAsync();

        Assert.Contains(await ExamineAsync(new LateClock()), finding => finding.IsWrong && finding.Text.Contains("ahead of this machine's", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_outside_database_that_does_not_answer_is_wrong()
    {
        var outside = Options with { Installation = Options.Installation with { Outside = new StorageOptions("Host=127.0.0.1;Port=1;Username=upside_app;Database=upside", null) } };

        var findings = new List<Finding>();
        await foreach (var finding in Doctor.ExamineAsync(outside, TimeProvider.System, NullLogger.Instance, Token)) findings.Add(finding);

        Assert.Contains(findings, finding => finding.IsWrong && finding.Text.StartsWith("The database does not answer", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private ServeOptions Options => new(new InstallationOptions(Data, null, null), "http://127.0.0.1:0", []);

    private async Task<Installation> MakeAsync(bool stop = true)
    {
        var opened = await Installation.OpenAsync(Options.Installation, TimeProvider.System, NullLogger.Instance, Token);
        Assert.Null(opened.Problem);
        Assert.Null((await opened.Value.MigrateAsync(Token)).Problem);
        if (stop) await opened.Value.DisposeAsync();
        return opened.Value;
    }

    private async Task<List<Finding>> ExamineAsync(TimeProvider clock)
    {
        var findings = new List<Finding>();
        await foreach (var finding in Doctor.ExamineAsync(Options, clock, NullLogger.Instance, Token)) findings.Add(finding);
        return findings;
    }

    /// <summary>A machine whose clock is a minute late.</summary>
    private sealed class LateClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddMinutes(-1);
    }
}

namespace Upside.Tests.EntryScript;

public sealed class EntryScriptTests : IDisposable
{
    private readonly ScriptSandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task The_first_run_builds_and_hands_the_arguments_on()
    {
        var run = await sandbox.RunAsync("grade", "a file.md", "--format", "json");

        Assert.Equal(new ScriptRun(0, "ran: grade a file.md --format json", "upside: building…"), run);
    }

    [Fact]
    public async Task Nothing_is_built_again_when_nothing_changed()
    {
        await sandbox.RunAsync("grade");

        Assert.Equal(new ScriptRun(0, "ran: grade", ""), await sandbox.RunAsync("grade"));
        Assert.Equal(1, sandbox.Builds);
    }

    [Fact]
    public async Task An_edited_file_is_built()
    {
        await sandbox.RunAsync("grade");
        sandbox.Edit("Other.cs");
        await sandbox.RunAsync("grade");

        Assert.Equal(2, sandbox.Builds);
    }

    [Fact]
    public async Task A_file_edited_while_a_build_runs_is_built_by_the_next_run()
    {
        sandbox.Set("FAKE_EDIT", sandbox.Source("Other.cs"));
        await sandbox.RunAsync("grade");
        await sandbox.RunAsync("grade");

        Assert.Equal(2, sandbox.Builds);
    }

    [Fact]
    public async Task What_a_build_in_the_source_folders_leaves_there_is_no_change()
    {
        await sandbox.RunAsync("grade");
        var before = File.GetLastWriteTimeUtc(sandbox.Source(""));
        Directory.CreateDirectory(sandbox.Source("obj"));
        File.WriteAllText(sandbox.Source("obj/project.assets.json"), "");
        File.SetLastWriteTimeUtc(sandbox.Source("obj/project.assets.json"), before.AddSeconds(60));
        File.SetLastWriteTimeUtc(sandbox.Source(""), before);
        await sandbox.RunAsync("grade");

        Assert.Equal(1, sandbox.Builds);
    }

    [Fact]
    public async Task Two_runs_at_once_build_once()
    {
        var runs = await Task.WhenAll(sandbox.RunAsync("one"), sandbox.RunAsync("two"));

        Assert.Equal(["ran: one", "ran: two"], runs.Select(run => run.Output));
        Assert.Equal(1, sandbox.Builds);
    }

    [Fact]
    public async Task It_works_from_any_directory_and_through_a_symlink()
    {
        var link = Path.Combine(sandbox.Elsewhere, "up");
        File.CreateSymbolicLink(link, sandbox.Script);

        Assert.Equal("ran: grade x.md", (await sandbox.StartAsync(link, sandbox.Elsewhere, "grade", "x.md")).Output);
    }

    [Fact]
    public async Task The_exit_code_is_the_program_s_own()
    {
        sandbox.Set("FAKE_EXIT", "2");

        Assert.Equal(2, (await sandbox.RunAsync("grade")).ExitCode);
    }

    [Fact]
    public async Task A_failed_build_shows_its_messages_and_is_tried_again()
    {
        sandbox.Set("FAKE_ERROR", "error CS0000: no such thing");
        var failed = await sandbox.RunAsync("grade");
        sandbox.Set("FAKE_ERROR", "");
        var repaired = await sandbox.RunAsync("grade");

        Assert.Equal(1, failed.ExitCode);
        Assert.Contains("error CS0000: no such thing", failed.Errors, StringComparison.Ordinal);
        Assert.Equal("ran: grade", repaired.Output);
    }

    [Theory]
    [InlineData("grade")]
    [InlineData("test")]
    [InlineData("bench")]
    public async Task A_missing_SDK_is_told_in_one_sentence(string verb)
    {
        sandbox.RemoveSdk();
        var run = await sandbox.RunAsync(verb);

        AssertOneSentence(run, ".NET SDK 10 is needed");
    }

    [Fact]
    public async Task An_SDK_that_is_too_old_is_told_in_one_sentence()
    {
        sandbox.Set("FAKE_SDK", "8.0.404");
        var run = await sandbox.RunAsync("grade");

        AssertOneSentence(run, "8.0.404");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_told_in_one_sentence()
    {
        await File.WriteAllTextAsync(
            Path.Combine(sandbox.Root, "artifacts"), "", TestContext.Current.CancellationToken);
        var run = await sandbox.RunAsync("grade");

        AssertOneSentence(run, "no permission to write to");
    }

    [Fact]
    public async Task A_package_folder_that_cannot_be_written_is_told_in_one_sentence()
    {
        sandbox.Set("NUGET_PACKAGES", Path.Combine(sandbox.Source("Program.cs"), "packages"));
        var run = await sandbox.RunAsync("grade");

        AssertOneSentence(run, "NUGET_PACKAGES");
    }

    [Fact]
    public async Task Without_arguments_it_says_how_it_is_used_and_builds_nothing()
    {
        var run = await sandbox.RunAsync();

        Assert.StartsWith("Usage: ./upside VERB", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, sandbox.Builds);
    }

    private static void AssertOneSentence(ScriptRun run, string part)
    {
        Assert.NotEqual(0, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Single(run.Errors.Split('\n'));
        Assert.Contains(part, run.Errors, StringComparison.Ordinal);
    }
}

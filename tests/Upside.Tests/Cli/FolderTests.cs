namespace Upside.Tests.Cli;

public sealed class FolderTests
{
    [Fact]
    public async Task Folders_are_read_with_all_below_but_hidden_ones_and_node_modules()
    {
        using var shell = new CommandLine().With("docs/b.md", Samples.Good).With("docs/a/x.markdown", Samples.Good).With("docs/page.htm", Samples.Page)
            .With("docs/.git/h.md", Samples.Good).With("docs/node_modules/n.md", Samples.Good).With("docs/script.py", "x = 1").With("docs/.hidden.md", Samples.Good);
        Assert.Equal(["docs/a/x.markdown", "docs/b.md", "docs/page.htm"], await FilesAsync(shell, "grade", "docs", "--format", "json"));
    }

    [Fact]
    public async Task What_is_no_postmortem_is_left_out_with_the_reason_and_graded_when_named()
    {
        using var shell = new CommandLine().With("README.md", Samples.Readme).With("de.md", Samples.German).With("in.md", Samples.Good).With("notes.md", Samples.Readme).With("template.md", "# TBD\n\n## Impact\n\n## Timeline\n\n## Factors\n\nTBD\n");
        var run = await shell.RunAsync("grade", ".");
        Assert.Equal(0, run.Exit);
        Assert.Contains("4 left out", run.Output, StringComparison.Ordinal);
        Assert.Contains("README.md – a README", run.Output, StringComparison.Ordinal);
        Assert.Contains("de.md – not in English", run.Output, StringComparison.Ordinal);
        Assert.Contains("notes.md – not a postmortem", run.Output, StringComparison.Ordinal);
        Assert.Contains("template.md – a template", run.Output, StringComparison.Ordinal);
        Assert.Equal(["README.md", "de.md"], await FilesAsync(shell, "grade", "README.md", "de.md", "--format", "json"));
    }

    [Theory]
    [InlineData("docs/*.md", "docs/a.md", "docs/b.md")]
    [InlineData("docs/**/*.md", "docs/a.md", "docs/b.md", "docs/deep/er/c.md")]
    [InlineData("docs/[!a].md", "docs/b.md")]
    [InlineData("**/?.md", "docs/a.md", "docs/b.md", "docs/deep/er/c.md")]
    public async Task Patterns_stand_for_the_files_that_fit(string pattern, params string[] files)
    {
        using var shell = new CommandLine().With("docs/a.md", Samples.Good).With("docs/b.md", Samples.Good).With("docs/deep/er/c.md", Samples.Good).With("docs/d.txt", Samples.Good);
        Assert.Equal(files, await FilesAsync(shell, "grade", pattern, "--format", "json"));
    }

    [Fact]
    public async Task A_pattern_without_a_match_could_not_be_read()
    {
        using var shell = new CommandLine();
        var run = await shell.RunAsync("grade", "nothing/*.md");
        Assert.Equal(2, run.Exit);
        Assert.Contains("matches no document", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_back_to_a_folder_is_told_and_not_followed()
    {
        using var shell = new CommandLine().With("docs/a.md", Samples.Good);
        Directory.CreateSymbolicLink(Path.Join(shell.Folder, "docs", "again"), "..");
        Directory.CreateSymbolicLink(Path.Join(shell.Folder, "docs", "self"), "self");
        var run = await shell.RunAsync("grade", "docs", "--format", "json");
        Assert.Equal(0, run.Exit);
        Assert.Single(run.Lines);
        Assert.Contains("docs/again: a link back", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_linked_folder_elsewhere_in_what_was_given_is_read_once()
    {
        using var shell = new CommandLine().With("docs/a.md", Samples.Good).With("other/b.md", Samples.Good);
        Directory.CreateSymbolicLink(Path.Join(shell.Folder, "docs", "one"), Path.Join(shell.Folder, "other"));
        Directory.CreateSymbolicLink(Path.Join(shell.Folder, "docs", "two"), Path.Join(shell.Folder, "other"));
        Assert.Equal(["docs/a.md", "docs/one/b.md"], await FilesAsync(shell, "grade", ".", "--format", "json"));
    }

    [Theory]
    [InlineData("docs")]
    [InlineData("docs/**/*.md")]
    public async Task Links_out_of_the_folder_or_to_what_is_passed_over_are_told_and_not_followed(string argument)
    {
        using var shell = new CommandLine().With("docs/a.md", Samples.Good).With("config", Samples.Good).With("other/b.md", Samples.Good).With("docs/.git/config", Samples.Good).With("docs/.env", Samples.Good);
        File.CreateSymbolicLink(Path.Join(shell.Folder, "docs", "file.md"), "../config");
        File.CreateSymbolicLink(Path.Join(shell.Folder, "docs", "hidden.md"), ".env");
        File.CreateSymbolicLink(Path.Join(shell.Folder, "docs", "inner.md"), ".git/config");
        File.CreateSymbolicLink(Path.Join(shell.Folder, "docs", "near.md"), "a.md");
        Directory.CreateSymbolicLink(Path.Join(shell.Folder, "docs", "folder"), Path.Join(shell.Folder, "other"));
        var run = await shell.RunAsync("grade", argument, "--format", "json");
        Assert.Equal(0, run.Exit);
        Assert.Equal(2, run.Lines.Length);
        foreach (var link in new[] { "file.md", "hidden.md", "inner.md", "folder" }) Assert.Contains($"docs/{link}: a link out of the folder", run.Error, StringComparison.Ordinal);
        Assert.Equal(["docs/file.md"], await FilesAsync(shell, "grade", "docs/file.md", "--format", "json"));
    }

    [Fact]
    public async Task Pipes_in_a_folder_are_not_waited_for()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("named pipes in folders are those of Unix");
            return;
        }
        using var shell = new CommandLine().With("docs/a.md", Samples.Good);
        foreach (var pipe in new[] { "docs/p.md", "docs/.upside.yml" })
        {
            using var made = System.Diagnostics.Process.Start("mkfifo", Path.Join(shell.Folder, pipe));
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        File.CreateSymbolicLink(Path.Join(shell.Folder, "docs", "q.md"), "p.md");
        Assert.Equal(["docs/a.md"], await FilesAsync(shell, "grade", "docs", "--format", "json"));
    }

    [Fact]
    public async Task A_link_that_leads_nowhere_could_not_be_read_and_the_others_are_graded()
    {
        using var shell = new CommandLine().With("docs/a.md", Samples.Good);
        File.CreateSymbolicLink(Path.Join(shell.Folder, "docs", "gone.md"), "nowhere.md");
        var run = await shell.RunAsync("grade", "docs", "--format", "json");
        Assert.Equal(2, run.Exit);
        Assert.Single(run.Lines);
        Assert.Contains("docs/gone.md could not be read: a link that leads nowhere", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_permission_could_not_be_read_and_the_others_are_graded()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("file modes are those of Unix");
            return;
        }
        using var shell = new CommandLine().With("docs/a.md", Samples.Good).With("docs/secret/b.md", Samples.Good);
        var secret = Path.Join(shell.Folder, "docs", "secret");
        File.SetUnixFileMode(secret, UnixFileMode.None);
        try
        {
            if (Environment.IsPrivilegedProcess) Assert.Skip("root may read every folder");
            var run = await shell.RunAsync("grade", "docs", "--format", "json");
            Assert.Equal(2, run.Exit);
            Assert.Single(run.Lines);
            Assert.Contains("docs/secret could not be read: no permission", run.Error, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(secret, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task An_empty_folder_is_told()
    {
        using var shell = new CommandLine();
        var run = await shell.RunAsync("grade");
        Assert.Equal(0, run.Exit);
        Assert.Contains("no postmortem found", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gate_that_no_document_was_held_against_is_not_met()
    {
        using var shell = new CommandLine().With("README.md", Samples.Readme);
        var run = await shell.RunAsync("grade", "--fail-on", "language=error");
        Assert.Equal(2, run.Exit);
        Assert.Contains("no postmortem found to grade, so that --fail-on asked nothing", run.Error, StringComparison.Ordinal);
    }

    private static async Task<string[]> FilesAsync(CommandLine shell, params string[] arguments)
    {
        var run = await shell.RunAsync(arguments);
        return [.. run.Lines.Select(l => System.Text.Json.JsonDocument.Parse(l).RootElement.GetProperty("file").GetString()!)];
    }

    [Fact]
    public async Task A_poor_report_without_any_time_is_graded_and_not_left_out()
    {
        using var shell = new CommandLine().With("reports/search.md", "# Search outage\n\n## What happened\n\nSomebody started a reindex and the disk of the search cluster filled up. Eventually it was restarted and things were back to normal.\n\n## Root cause\n\nThe runbook was not followed.\n\n## Action items\n\n- Improve monitoring\n- Be more careful with reindexing\n");
        var run = await shell.RunAsync("grade", "reports", "--format", "json");
        Assert.Contains("\"file\":\"reports/search.md\"", run.Output, StringComparison.Ordinal);
    }
}

using System.Text.Json;
using Upside.Cli.Settings;

namespace Upside.Tests.Cli;

public sealed class SettingsTests
{
    private const string Excited = "# Outage of the shop\n\nThe shop was down for two hours!!\n";

    [Theory]
    [InlineData("rooster: [Ana]", 1, "\"rooster\" is no setting (did you mean \"roster\"?)")]
    [InlineData("audience: internal\naudience: public", 2, "twice")]
    [InlineData("roster:\n  - Ana\n\naudience: customers", 4, "audience must be internal or public")]
    [InlineData("sections:\n  facters: [Why]", 2, "(did you mean \"factors\"?)")]
    [InlineData("sections:\n  impact:\n    - Kata notes\n  actions:\n    - Other\n    - kata-notes", 6, "\"kata-notes\" and \"Kata notes\" are the same heading, but one is under impact and one under actions")]
    [InlineData("zones:\n  Hub time: Europe/Atlantis", 2, "\"Europe/Atlantis\" is no time zone")]
    [InlineData("rules:\n  off:\n    omision: because", 3, "(did you mean \"omission\"?)")]
    [InlineData("rules:\n  off:\n    omission:", 3, "nothing is given")]
    [InlineData("template:\n  - [Impact]", 2, "expected a word")]
    [InlineData("roster: [Ana", 1, "not valid YAML")]
    [InlineData("roster: [Ana, Ben\naudience: public", 1, "a [ or { of this line is not closed")]
    [InlineData("audience: public\nsections:\n  factors: {a\n  b: c", 3, "a [ or { of this line is not closed")]
    [InlineData("- Ana", 1, "expected keys with values")]
    [InlineData("roster: &x [Ana]\ntemplate: *x", 2, "anchors and aliases")]
    public async Task A_wrong_setting_is_told_once_with_file_and_line(string settings, int line, string message)
    {
        using var shell = new CommandLine().With("p/.upside.yml", settings).With("p/a.md", Samples.Good).With("p/b.md", Samples.Good).With("c.md", Samples.Good);
        var run = await shell.RunAsync("grade", "p", "c.md", "--format", "json");
        Assert.Equal(2, run.Exit);
        Assert.Single(run.Lines);
        var told = Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.Contains(FormattableString.Invariant($"p/.upside.yml, line {line}: "), told.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Contains(message, told, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_cut_off_anywhere_are_read_or_told_to_be_wrong()
    {
        const string settings = "audience: internal\nroster: [Ana, \"@ben\"]\nsections:\n  factors: {a: [b, 'c']}\nrules: {off: {omission: \"x\"}}\nzones:\n  ? Hub\n  : |\n   +02:00\n";
        for (var length = 0; length < settings.Length; length++)
        {
            foreach (var tail in new[] { "", "\naudience: public\n", "\n\n- x: y\n", "\n\trules: {\n" })
            {
                var (node, problem) = YamlReader.Read(settings[..length] + tail);
                Assert.True(node is null || problem is null || problem.Text.Length > 0);
            }
        }
    }

    [Fact]
    public async Task Settings_that_are_a_link_out_of_their_folder_are_refused_and_not_quoted()
    {
        using var shell = new CommandLine().With("secret", "token: hunter2\n").With("p/a.md", Samples.Good).With("q/a.md", Samples.Good).With("q/team.yml", "audience: internal\n");
        File.CreateSymbolicLink(Path.Join(shell.Folder, "p", ".upside.yml"), "../secret");
        File.CreateSymbolicLink(Path.Join(shell.Folder, "q", ".upside.yml"), "team.yml");
        var run = await shell.RunAsync("grade", "p", "--format", "json");
        Assert.Equal(2, run.Exit);
        Assert.Contains("a link out of its folder", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("token", run.Error, StringComparison.Ordinal);
        Assert.Equal("internal", (await ReportAsync(shell, "q/a.md")).GetProperty("audience").GetString());
    }

    [Theory]
    [InlineData("audience: \"x\\n::add-mask::Upside\"")]
    [InlineData("\"\\e[2J##[stop-commands]t\": 1")]
    public async Task What_settings_say_commands_neither_a_terminal_nor_a_build(string settings)
    {
        using var shell = new CommandLine().With("p/.upside.yml", settings).With("p/a.md", Samples.Good);
        var run = await shell.RunAsync("grade", "p", "--format", "json");
        Assert.Equal(2, run.Exit);
        WorkflowCommands.AssertNoneIn(run.Error);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task The_nearest_settings_upwards_count()
    {
        using var shell = new CommandLine().With(".upside.yml", "audience: internal\n").With("a/b/x.md", Samples.Good).With("c/.upside.yml", "audience: public\n").With("c/d/y.md", Samples.Good);
        Assert.Equal("internal", (await ReportAsync(shell, "a/b/x.md")).GetProperty("audience").GetString());
        Assert.Equal("public", (await ReportAsync(shell, "c/d/y.md")).GetProperty("audience").GetString());
    }

    [Theory]
    [InlineData("sections:\n  actions: [kata NOTES]\n", "## Kata notes\n\n- Add an alert for the second lock of the store\n- Remove the old lock from the store\n", "F1")]
    [InlineData("zones:\n  Hub time: \"+02:00\"\n", "All times are in hub time.\n\n- 18:04 the store was locked\n- 18:24 the store was open again\n", "L1")]
    [InlineData("channels: [\"https://status.example.org\"]\n", "The store was down for an hour.\n", "C3")]
    public async Task What_the_settings_say_of_the_documents_reaches_the_verdict(string settings, string text, string criterion)
    {
        using var shell = new CommandLine().With("a/x.md", "# Outage of the store\n\n" + text).With("b/x.md", "# Outage of the store\n\n" + text).With("b/.upside.yml", settings);
        Assert.NotEqual("yes", await VerdictAsync(shell, "a/x.md", criterion));
        Assert.Equal("yes", await VerdictAsync(shell, "b/x.md", criterion));
    }

    private static async Task<string?> VerdictAsync(CommandLine shell, string file, string criterion) =>
        (await ReportAsync(shell, file)).GetProperty("criteria").EnumerateArray().Single(c => c.GetProperty("id").GetString() == criterion).GetProperty("verdict").GetString();

    [Fact]
    public async Task A_rule_that_is_off_finds_nothing()
    {
        using var shell = new CommandLine().With("a/x.md", Excited).With("b/x.md", Excited).With("b/.upside.yml", "rules:\n  off:\n    animated-punctuation: our readers like it\n");
        Assert.NotEmpty((await ReportAsync(shell, "a/x.md")).GetProperty("language").EnumerateArray());
        Assert.Empty((await ReportAsync(shell, "b/x.md")).GetProperty("language").EnumerateArray());
    }

    [Fact]
    public async Task Headings_that_the_template_asks_for_are_reported_and_can_be_a_gate()
    {
        using var shell = new CommandLine().With("a.md", Samples.Good).With(".upside.yml", "template: [impact, Timeline, Costs]\n");
        Assert.Equal("Costs", Assert.Single((await ReportAsync(shell, "a.md")).GetProperty("missingHeadings").EnumerateArray()).GetString());
        Assert.Contains("these headings are missing: Costs", (await shell.RunAsync("grade", "a.md")).Output, StringComparison.Ordinal);
        Assert.Equal(1, (await shell.RunAsync("grade", "a.md", "--fail-on", "template")).Exit);
    }

    [Fact]
    public async Task A_gate_on_headings_without_headings_in_the_settings_is_told()
    {
        using var shell = new CommandLine().With("a.md", Samples.Good).With("b.md", Samples.Good);
        var run = await shell.RunAsync("grade", "a.md", "b.md", "--fail-on", "template");
        Assert.Equal((0, "upside: --fail-on template asked nothing: no settings have a template:.\n"), (run.Exit, run.Error));
    }

    [Theory]
    [InlineData("sarif", "\"executionSuccessful\":false", "not graded, since its settings are wrong")]
    [InlineData("github", "::error file=p/a.md,title=Wrong settings::", "is no setting")]
    [InlineData("markdown", "the settings are wrong", "p/a.md")]
    public async Task Wrong_settings_are_told_once_in_every_form(string form, string sign, string words)
    {
        using var shell = new CommandLine().With("p/.upside.yml", "audiance: x\n").With("p/a.md", Samples.Good).With("p/b.md", Samples.Good);
        var run = await shell.RunAsync("grade", "p", "--format", form);
        Assert.Equal(2, run.Exit);
        Assert.Contains(sign, run.Output.Replace("\": ", "\":", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(words, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("p/b.md", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_roster_sharpens_the_language_findings()
    {
        const string text = "# Outage of the shop\n\nZyx should have looked at the graph.\n";
        using var shell = new CommandLine().With("a/x.md", text).With("b/x.md", text).With("b/.upside.yml", "roster:\n  - Zyx\n");
        Assert.Contains((await ReportAsync(shell, "b/x.md")).GetProperty("language").EnumerateArray(), f => f.GetProperty("rule").GetString() == "omission" && f.GetProperty("severity").GetString() == "error");
    }

    [Fact]
    public async Task Empty_settings_set_nothing()
    {
        using var shell = new CommandLine().With("a.md", Samples.Good).With(".upside.yml", "# nothing yet\n");
        Assert.Equal(0, (await shell.RunAsync("grade", "a.md")).Exit);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("markdown")]
    public async Task Every_form_says_which_settings_were_used_and_which_rules_are_off_and_why(string format)
    {
        using var shell = new CommandLine().With("p/x.md", Excited).With("p/.upside.yml", "rules:\n  off:\n    animated-punctuation: our readers like it\n");
        foreach (var paths in new[] { new[] { "p/x.md" }, ["p/x.md", "p/x.md"] })
        {
            var run = await shell.RunAsync(["grade", .. paths, "--format", format]);
            var output = string.Join(' ', run.Output.Replace("\\", "", StringComparison.Ordinal).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
            Assert.All(["p/.upside.yml", "animated-punctuation", "our readers like it"], word => Assert.Contains(word, output, StringComparison.Ordinal));
            Assert.DoesNotContain("nobody is blamed", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Findings_of_rules_that_are_off_are_counted()
    {
        using var shell = new CommandLine().With("x.md", Excited).With(".upside.yml", "rules:\n  off:\n    animated-punctuation: our readers like it\n    omission: never here\n");
        var off = (await ReportAsync(shell, "x.md")).GetProperty("settings").GetProperty("rulesOff");
        Assert.Equal(["animated-punctuation 1", "omission 0"], off.EnumerateArray().Select(r => $"{r.GetProperty("rule").GetString()} {r.GetProperty("findings").GetRawText()}"));
    }

    [Fact]
    public async Task The_search_ends_at_the_top_of_a_repository_and_at_home()
    {
        using var shell = new CommandLine().With(".upside.yml", "audience: internal\n").With("a/.git/HEAD", "").With("a/b/x.md", Samples.Good).With("home/b/x.md", Samples.Good).With("c/x.md", Samples.Good);
        shell.Home = Path.Join(shell.Folder, "home");
        Assert.Equal("public", (await ReportAsync(shell, "a/b/x.md")).GetProperty("audience").GetString());
        Assert.Equal("public", (await ReportAsync(shell, "home/b/x.md")).GetProperty("audience").GetString());
        Assert.Equal("internal", (await ReportAsync(shell, "c/x.md")).GetProperty("audience").GetString());
    }

    [Fact]
    public async Task One_file_can_be_taken_for_all_or_none()
    {
        using var shell = new CommandLine().With("team.yml", "audience: internal\n").With("a/.upside.yml", "rooster: [Ana]\n").With("a/x.md", Samples.Good);
        Assert.Contains("\"audience\":\"internal\"", (await shell.RunAsync("grade", "a", "--settings", "team.yml", "--format", "json")).Output, StringComparison.Ordinal);
        Assert.Contains("\"settings\":null", (await shell.RunAsync("grade", "a", "--no-settings", "--format", "json")).Output, StringComparison.Ordinal);
        Assert.Equal(2, (await shell.RunAsync("grade", "a", "--settings", "gone.yml")).Exit);
        Assert.Equal(2, (await shell.RunAsync("grade", "a", "--settings", "team.yml", "--no-settings")).Exit);
    }

    [Fact]
    public async Task A_misnamed_settings_file_is_told()
    {
        using var shell = new CommandLine().With(".upside.yaml", "audience: internal\n").With("x.md", Samples.Good);
        var run = await shell.RunAsync("grade", "x.md");
        Assert.Equal(2, run.Exit);
        Assert.Contains("the settings are called .upside.yml", run.Error, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> ReportAsync(CommandLine shell, string file) =>
        JsonDocument.Parse((await shell.RunAsync("grade", file, "--format", "json")).Output).RootElement;
}

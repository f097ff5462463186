using System.Text.Json;
using Upside.Cli.Terminals;
using Upside.Grading;

namespace Upside.Tests.Cli;

public sealed class GradeTests
{
    private const string EveryTerm = "language=error or communication.yes<13 or C1=no";

    [Fact]
    public async Task One_document_is_a_scorecard()
    {
        using var shell = new CommandLine().With("incident.md", Samples.Good);
        var run = await shell.RunAsync("grade", "incident.md");
        Assert.Equal(0, run.Exit);
        Assert.Equal("", run.Error);
        Assert.StartsWith("Checkout unavailable for two regions", run.Output, StringComparison.Ordinal);
        Assert.Contains("incident.md", run.Lines[0], StringComparison.Ordinal);
        Assert.All(Rubric.Guides, guide => Assert.Contains($" {guide.Name}", run.Output, StringComparison.Ordinal));
        Assert.All(run.Output.Split('\n'), line => Assert.True(TerminalText.Columns(line) <= 80, line));
        Assert.InRange(run.Output.Split('\n').Length, 10, 72);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    public async Task What_is_missing_is_told_whole_at_every_width(int width)
    {
        using var shell = new CommandLine { Terminal = TerminalTraits.None with { Width = width } }.With("folder/with a long name/2024-05-02-mail-outage.md", Samples.Blaming);
        var path = "folder/with a long name/2024-05-02-mail-outage.md";
        var report = JsonDocument.Parse((await shell.RunAsync("grade", path, "--format", "json")).Output).RootElement;
        var run = await shell.RunAsync("grade", path);
        var words = string.Join(' ', run.Output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        var missing = report.GetProperty("criteria").EnumerateArray().Select(c => c.GetProperty("missing").GetString()).OfType<string>().ToList();
        var suggestions = report.GetProperty("language").EnumerateArray().Select(f => f.GetProperty("suggestion").GetString()!).Take(3).ToList();
        Assert.NotEmpty(missing);
        Assert.NotEmpty(suggestions);
        Assert.All(missing.Concat(suggestions), sentence => Assert.Contains(sentence, words, StringComparison.Ordinal));
        Assert.All(run.Output.Split('\n'), line => Assert.True(TerminalText.Columns(line) <= width && !line.EndsWith(' '), line));
        Assert.EndsWith("--full tells it all · upside explain C1 what is asked", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_criterion_that_is_met_takes_one_line()
    {
        using var shell = new CommandLine { Terminal = TerminalTraits.None with { Width = 60 } }.With("incident.md", Samples.Good);
        var lines = (await shell.RunAsync("grade", "incident.md")).Output.Split('\n');
        for (var i = 0; i < lines.Length - 1; i++)
        {
            if (lines[i].Contains(" yes     ", StringComparison.Ordinal)) Assert.True(lines[i + 1].Length == 0 || lines[i + 1][1] != ' ', lines[i + 1]);
        }
    }

    [Fact]
    public async Task Asked_for_in_full_nothing_is_cut()
    {
        using var shell = new CommandLine().With("incident.md", Samples.Blaming);
        var run = await shell.RunAsync("grade", "incident.md", "--full");
        Assert.DoesNotContain("…\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(" more\n", (await shell.With("good.md", Samples.Good).RunAsync("grade", "good.md", "--full")).Output, StringComparison.Ordinal);
        Assert.Contains("“Ben should have”", run.Output, StringComparison.Ordinal);
        Assert.Contains("human-error", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_documents_are_a_table_with_what_is_missed_most_often()
    {
        using var shell = new CommandLine().With("a.md", Samples.Good).With("b.md", Samples.Blaming);
        var run = await shell.RunAsync("grade", "b.md", "a.md");
        Assert.True(Array.FindIndex(run.Lines, l => l.StartsWith("b.md", StringComparison.Ordinal)) < Array.FindIndex(run.Lines, l => l.StartsWith("a.md", StringComparison.Ordinal)));
        Assert.Contains("Missed most often", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 documents graded", run.Output, StringComparison.Ordinal);
        Assert.All(run.Lines, line => Assert.True(TerminalText.Columns(line) <= 80, line));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(59)]
    [InlineData(80)]
    [InlineData(120)]
    public async Task A_table_fits_its_width_and_cuts_no_scorecard_and_no_date(int width)
    {
        const string name = "2024-03-11-dns-outage-of-the-whole-northern-region.md";
        using var shell = new CommandLine { Terminal = TerminalTraits.None with { Width = width } }.With("postmortems/of-the-storage-team/" + name, Samples.Good).With("b.md", Samples.Blaming);
        var run = await shell.RunAsync("grade", ".");
        Assert.All(run.Lines, line => Assert.True(TerminalText.Columns(line) <= width && !line.EndsWith(' '), line));
        Assert.All(["Communication", "Learning", "Follow-through", "2024-03-11-dns"], word => Assert.Contains(word, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verdicts_are_words_without_colours_and_words_in_colours()
    {
        using var plain = new CommandLine().With("incident.md", Samples.Good);
        using var colourful = new CommandLine { Terminal = new TerminalTraits(true, false, 120, true) }.With("incident.md", Samples.Good);
        var without = await plain.RunAsync("grade", "incident.md");
        var with = await colourful.RunAsync("grade", "incident.md");
        Assert.DoesNotContain('\u001b', without.Output);
        Assert.Contains("\u001b[32myes", with.Output, StringComparison.Ordinal);
        Assert.Contains("yes", without.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_cannot_command_the_terminal()
    {
        using var shell = new CommandLine { Terminal = new TerminalTraits(true, true, 100, false) }.With("incident.md", "# Outage \u001b[2J\u0007 of \u202eeverything\n\n" + Samples.Good);
        var run = await shell.RunAsync("grade", "incident.md", "--full");
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain('\u0007', run.Output);
        Assert.DoesNotContain('\u202e', run.Output);
    }

    [Fact]
    public async Task An_internal_report_is_not_held_to_communication()
    {
        using var shell = new CommandLine().With("incident.md", "---\naudience: internal\n---\n" + Samples.Blaming);
        var written = await shell.RunAsync("grade", "incident.md");
        var flagged = await shell.RunAsync("grade", "incident.md", "--audience", "public");
        Assert.Contains("Communication does not count: the audience is internal", written.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Admits failure", written.Output, StringComparison.Ordinal);
        Assert.Contains("Admits failure", flagged.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await shell.RunAsync("grade", "incident.md", "--fail-on", "communication.yes<13", "--include-tentative")).Exit);
    }

    [Fact]
    public async Task A_gate_that_is_not_met_ends_with_one_and_says_why()
    {
        using var shell = new CommandLine().With("good.md", Samples.Good).With("bad.md", Samples.Blaming);
        var run = await shell.RunAsync("grade", "good.md", "bad.md", "--fail-on", "language=error");
        Assert.Equal(1, run.Exit);
        Assert.Contains("bad.md does not pass: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("good.md", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await shell.RunAsync("grade", "good.md", "--fail-on", "language=error")).Exit);
    }

    [Fact]
    public async Task A_share_may_be_written_with_a_blank_before_its_sign()
    {
        using var shell = new CommandLine().With("bad.md", Samples.Blaming);
        Assert.Equal(1, (await shell.RunAsync("grade", "bad.md", "--fail-on", "learning < 60 %")).Exit);
    }

    [Fact]
    public async Task A_wrong_gate_points_at_the_place()
    {
        using var shell = new CommandLine().With("a.md", Samples.Good);
        var run = await shell.RunAsync("grade", "a.md", "--include-tentative", "--fail-on", EveryTerm + " or leraning<60%");
        var lines = run.Error.TrimEnd().Split('\n');
        Assert.Equal(2, run.Exit);
        Assert.Equal("", run.Output);
        Assert.Equal(lines[1].IndexOf("leraning", StringComparison.Ordinal), lines[2].IndexOf('^', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Something_unreadable_ends_with_two_and_the_others_are_graded()
    {
        using var shell = new CommandLine().With("a.md", Samples.Good).With("b.md", "%PDF-1.7 rest"u8.ToArray());
        var run = await shell.RunAsync("grade", "b.md", "missing.md", "a.md", "--format", "json", "--fail-on", "language=error");
        Assert.Equal(2, run.Exit);
        Assert.Single(run.Lines);
        Assert.Contains("b.md could not be read: looks like a PDF", run.Error, StringComparison.Ordinal);
        Assert.Contains("missing.md could not be read: no such file or folder", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("grade", "--fromat", "json")]
    [InlineData("grade", "--format", "xml")]
    [InlineData("grade", "--audience", "nobody")]
    [InlineData("grdae")]
    [InlineData("explain", "C99")]
    [InlineData("template", "nothing")]
    public async Task Wrong_usage_is_one_sentence_on_standard_error(params string[] arguments)
    {
        using var shell = new CommandLine();
        var run = await shell.RunAsync(arguments);
        Assert.Equal(2, run.Exit);
        Assert.Equal("", run.Output);
        Assert.StartsWith("upside: ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task The_version_names_the_rubric_and_help_names_the_commands()
    {
        using var shell = new CommandLine();
        Assert.Contains($"rubric {Rubric.Version}", (await shell.RunAsync("--version")).Output, StringComparison.Ordinal);
        var help = (await shell.RunAsync("--help")).Output;
        Assert.All(["grade", "explain", "template"], command => Assert.Contains(command, help, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_bytes_give_the_same_bytes_whatever_the_order_of_their_making()
    {
        string[] names = ["m.md", "a.md", "sub/z.md", "b.html", "c.txt"];
        using var first = new CommandLine();
        using var second = new CommandLine();
        foreach (var name in names) first.With(name, Samples.Good);
        foreach (var name in names.Reverse()) second.With(name, Samples.Good);
        foreach (var format in new[] { "text", "json", "sarif", "github", "markdown" })
        {
            var one = await first.RunAsync("grade", ".", "--format", format);
            var again = await first.RunAsync("grade", ".", "--format", format);
            var other = await second.RunAsync("grade", ".", "--format", format);
            Assert.Equal(one, again);
            Assert.Equal(one, other);
        }
    }

    [Fact]
    public async Task Standard_input_is_a_document_in_markdown_or_html()
    {
        using var shell = new CommandLine();
        var markdown = await shell.RunWithInputAsync(Samples.Good, "grade", "-", "--format", "json");
        var html = await shell.RunWithInputAsync("<!doctype html><html><body><h1>Outage of the shop</h1><p>We broke it.</p></body></html>", "grade", "-", "--format", "json");
        Assert.Contains("\"file\":\"-\"", markdown.Output, StringComparison.Ordinal);
        Assert.Contains("\"title\":\"Outage of the shop\"", html.Output, StringComparison.Ordinal);
    }
}

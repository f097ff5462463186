using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Upside.Tests.Cli;

public sealed class OutputTests
{
    private const string Suppressed = "# Outage\n\n<!-- upside-disable-next-line omission: quoted with leave -->\nBen should have tested it.\n\nThe operator was careless.\n";

    [Fact]
    public async Task Json_fits_its_schema()
    {
        var schema = new JsonSchemaCheck(JsonDocument.Parse(await File.ReadAllTextAsync(SchemaPath(), TestContext.Current.CancellationToken)).RootElement);
        using var shell = new CommandLine().With("a.md", Samples.Good).With("b.md", Samples.Blaming).With("c.md", "").With("d.txt", Samples.German).With("e.md", Suppressed)
            .With(".upside.yml", "template: [Impact, Costs]\nrules:\n  off:\n    human-error: quoted everywhere\n").With("f/.git/HEAD", "").With("f/g.md", Samples.Good);
        var run = await shell.RunAsync("grade", "a.md", "b.md", "c.md", "d.txt", "e.md", "f/g.md", "--format", "json");
        Assert.Equal(6, run.Lines.Length);
        Assert.All(run.Lines, line => Assert.Empty(schema.Breaches(JsonDocument.Parse(line).RootElement)));
    }

    [Fact]
    public async Task The_check_of_the_schema_finds_a_wrong_report()
    {
        var schema = new JsonSchemaCheck(JsonDocument.Parse(await File.ReadAllTextAsync(SchemaPath(), TestContext.Current.CancellationToken)).RootElement);
        var breaches = schema.Breaches(JsonDocument.Parse("""{"file":1,"rubric":"x","extra":true,"criteria":[{"id":"Z1","verdict":"maybe"}]}""").RootElement).ToList();
        Assert.Contains(breaches, b => b.Contains("$.file", StringComparison.Ordinal));
        Assert.Contains(breaches, b => b.Contains("$.criteria[0].verdict", StringComparison.Ordinal));
        Assert.Contains(breaches, b => b.Contains("extra", StringComparison.Ordinal));
        Assert.Contains(breaches, b => b.Contains("has no scorecards", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Offsets_of_json_point_at_the_words_in_the_text_in_utf_16_without_the_byte_order_mark()
    {
        var text = "# Störung 🚨 der Kasse\r\n\r\n" + Samples.Blaming.Replace("\n", "\r\n", StringComparison.Ordinal);
        using var shell = new CommandLine().With("a.md", [0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes(text)]).With("b.md", [0xff, 0xfe, .. Encoding.Unicode.GetBytes(text)]);
        var run = await shell.RunAsync("grade", "a.md", "b.md", "--format", "json");
        foreach (var line in run.Lines)
        {
            var report = JsonDocument.Parse(line).RootElement;
            var spans = report.GetProperty("language").EnumerateArray().Concat(report.GetProperty("criteria").EnumerateArray().SelectMany(c => c.GetProperty("evidence").EnumerateArray())).ToList();
            Assert.NotEmpty(spans);
            Assert.All(spans, s =>
            {
                var start = s.GetProperty("start").GetInt32();
                Assert.Equal(text.Substring(start, s.GetProperty("length").GetInt32()), s.GetProperty("text").GetString());
                Assert.Equal(text[..start].Count(c => c == '\n') + 1, s.GetProperty("line").GetInt32());
            });
        }
    }

    [Fact]
    public async Task Suppressions_are_counted()
    {
        using var shell = new CommandLine().With("a.md", Suppressed);
        var report = JsonDocument.Parse((await shell.RunAsync("grade", "a.md", "--format", "json")).Output).RootElement;
        Assert.Equal(1, report.GetProperty("suppressed").GetInt32());
        Assert.Equal("character", Assert.Single(report.GetProperty("language").EnumerateArray()).GetProperty("rule").GetString());
    }

    [Fact]
    public async Task Sarif_names_its_rules_and_points_into_the_documents()
    {
        using var shell = new CommandLine().With("my docs/ä.md", Samples.Blaming);
        var run = await shell.RunAsync("grade", "my docs/ä.md", "gone.md", "--format", "sarif");
        var log = JsonDocument.Parse(run.Output).RootElement;
        var sarif = log.GetProperty("runs")[0];
        var rules = sarif.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ToHashSet();
        var results = sarif.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.Contains(results, r => r.GetProperty("ruleId").GetString() == "omission" && r.GetProperty("level").GetString() == "error");
        Assert.All(results, r =>
        {
            Assert.Contains(r.GetProperty("ruleId").GetString(), rules);
            Assert.Contains(r.GetProperty("level").GetString(), (string[])["error", "warning", "note"]);
            var place = r.GetProperty("locations")[0].GetProperty("physicalLocation");
            Assert.Equal("my%20docs/%C3%A4.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
            Assert.True(place.GetProperty("region").GetProperty("startLine").GetInt32() >= 1);
        });
        Assert.False(sarif.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    [Fact]
    public async Task Sarif_without_a_document_is_whole_too()
    {
        using var shell = new CommandLine();
        var run = await shell.RunAsync("grade", ".", "--format", "sarif");
        Assert.Equal(0, JsonDocument.Parse(run.Output).RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Fact]
    public async Task Workflow_commands_stay_on_their_lines_whatever_a_document_holds()
    {
        using var shell = new CommandLine().With("a,b:c%.md", Samples.Blaming + "\n::error::injected\n\nAna should have checked 100%\nof it.\n");
        var run = await shell.RunAsync("grade", "a,b:c%.md", "--format", "github");
        Assert.NotEmpty(run.Lines);
        Assert.All(run.Lines, line => Assert.Matches("^::(error|warning|notice) file=a%2Cb%3Ac%25\\.md[,:]", line));
        Assert.Contains(run.Lines, l => l.StartsWith("::error ", StringComparison.Ordinal) && l.Contains("title=omission", StringComparison.Ordinal));
        Assert.Contains(run.Lines, l => l.Contains("100%25%0Aof", StringComparison.Ordinal) || l.Contains("100%25 of", StringComparison.Ordinal) || l.Contains("should have checked", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Markdown_quotes_documents_without_letting_them_be_markup_or_call_anybody()
    {
        using var shell = new CommandLine().With("a|b.md", "# Outage\n\n@ana should have tested <img src=x> the `thing` | first.\n");
        var run = await shell.RunAsync("grade", "a|b.md", "--format", "markdown");
        Assert.Contains("a\\|b.md", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("@ana", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", run.Output, StringComparison.Ordinal);
        Assert.Contains("<details>", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markdown_makes_no_link_and_no_reference_of_what_it_quotes()
    {
        using var shell = new CommandLine().With("@octocat #12.md", "# Outage\n\nBen should have read https://evil.example/x and www.evil.example, GH-12, o/r#7 and #1234 for $x$.\n");
        var output = (await shell.RunAsync("grade", "@octocat #12.md", "--format", "markdown", "--fail-on", "language=error")).Output;
        Assert.Contains("octocat", output, StringComparison.Ordinal);
        Assert.DoesNotMatch("@octocat|#1|://|www\\.|GH-|#7|[^\\\\]\\$x", output);
    }

    [Fact]
    public async Task Markdown_of_long_names_and_lists_stays_within_one_comment()
    {
        using var shell = new CommandLine();
        for (var i = 0; i < 150; i++)
        {
            shell.With(FormattableString.Invariant($"d/{new string('a', 80)}/{i:000}.md"), Samples.Blaming).With(FormattableString.Invariant($"d/{new string('b', 80)}/{i:000}.md"), Samples.Readme);
        }
        var run = await shell.RunAsync("grade", "d", "--format", "markdown");
        Assert.InRange(run.Output.Length, 30_000, 65_536);
        Assert.Contains("more.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markdown_of_many_documents_stays_within_one_comment()
    {
        using var shell = new CommandLine();
        for (var i = 0; i < 120; i++) shell.With(FormattableString.Invariant($"d/{i:000}.md"), Samples.Good);
        var run = await shell.RunAsync("grade", "d", "--format", "markdown");
        Assert.InRange(run.Output.Length, 1000, 65_536);
        Assert.Contains("do not fit here", run.Output, StringComparison.Ordinal);
    }

    private static string SchemaPath([CallerFilePath] string here = "") => Path.Join(Path.GetDirectoryName(here), "..", "..", "..", "docs", "report.schema.json");
}

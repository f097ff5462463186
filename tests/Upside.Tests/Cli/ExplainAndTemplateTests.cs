using System.Text.Json;
using Upside.Grading;
using Upside.Language;
using Upside.Postmortems;

namespace Upside.Tests.Cli;

public sealed class ExplainAndTemplateTests
{
    public static TheoryData<string> Templates => [.. PostmortemTemplate.Names];

    [Fact]
    public async Task Every_criterion_and_rule_is_listed_and_explained()
    {
        using var shell = new CommandLine();
        var list = await shell.RunAsync("explain");
        foreach (var (id, name) in Rubric.Guides.Select(g => (g.Id, g.Name)).Concat(LanguageLinter.Guides.Select(g => (g.Id, g.Name))))
        {
            Assert.Contains($" {id} ", list.Output, StringComparison.Ordinal);
            var run = await shell.RunAsync("explain", id.ToLowerInvariant());
            Assert.Equal(0, run.Exit);
            Assert.StartsWith($"{id}  {name}", run.Output, StringComparison.Ordinal);
            Assert.Contains(" Good ", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_mistyped_rule_gets_the_nearest_ones()
    {
        using var shell = new CommandLine();
        Assert.Contains("Did you mean omission?", (await shell.RunAsync("explain", "omision")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task A_skeleton_earns_no_yes_and_no_partial_and_blames_nobody(string name)
    {
        using var shell = new CommandLine();
        var skeleton = (await shell.RunAsync("template", name)).Output;
        foreach (var audience in new[] { "internal", "public" })
        {
            var run = await shell.RunWithInputAsync(skeleton, "grade", "-", "--format", "json", "--audience", audience);
            var report = JsonDocument.Parse(run.Output).RootElement;
            Assert.All(report.GetProperty("criteria").EnumerateArray(), c => Assert.True(c.GetProperty("verdict").GetString() is "no" or "n/a", $"{c.GetProperty("id")} is {c.GetProperty("verdict")}"));
            Assert.Empty(report.GetProperty("language").EnumerateArray());
        }
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task A_skeleton_in_a_folder_is_left_out(string name)
    {
        using var shell = new CommandLine();
        shell.With("d/2024.md", (await shell.RunAsync("template", name)).Output);
        Assert.Contains("a template that is not filled in", (await shell.RunAsync("grade", "d")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void The_reader_knows_the_sections_of_a_skeleton(string name)
    {
        var document = PostmortemDocument.Read(PostmortemTemplate.Named(name)!, DocumentFormat.Markdown);
        Assert.All([SectionKind.Factors, SectionKind.Lucky, SectionKind.Lessons, SectionKind.Actions], kind => Assert.Contains(document.Sections, s => s.Kind == kind));
    }
}

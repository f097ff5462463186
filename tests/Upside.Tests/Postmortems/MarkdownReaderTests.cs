using Upside.Language;
using Upside.Postmortems;

namespace Upside.Tests.Postmortems;

public sealed class MarkdownReaderTests
{
    private static string[] Read(string text) => Outline.Of(text, DocumentFormat.Markdown);

    [Fact]
    public void Headings_lists_tables_quotes_and_code_become_blocks_of_their_sections() => Assert.Equal(
        [
            "Other Heading: Queue outage", "Impact Heading: Impact", "Impact Paragraph: Mail was *late* for 40 users.", "Timeline Heading: Timeline (UTC)",
            "Timeline TableRow: Time Event", "Timeline TableRow: 10:00 deploy began", "Actions Heading: Action items", "Actions ListItem: Add an alert", "Actions ListItem: at 80 %",
            "Actions Quote (Quoted): said in chat", "Actions Code (Code): df -h",
        ],
        Read("# Queue outage\n\n## Impact\nMail was *late* for 40 users.\n\n## Timeline (UTC)\n\n| Time | Event |\n|---|---|\n| 10:00 | deploy began |\n\n## Action items\n- [x] Add an alert\n  - at 80 %\n\n> said in chat\n\n```sh\ndf -h\n```\n"));

    [Fact]
    public void A_nested_item_follows_its_parent_and_knows_it_and_a_task_whether_it_is_ticked()
    {
        var document = PostmortemDocument.Read("- [x] outer\n  - [ ] inner\n- other\n", DocumentFormat.Markdown);
        Assert.Equal([null, 0, null], document.Blocks.Select(b => b.Parent));
        Assert.Equal([0, 1, 0], document.Blocks.Select(b => b.Level));
        Assert.Equal([true, false, null], document.Blocks.Select(b => b.Checked));
        Assert.Equal(document.Blocks[0].Group, document.Blocks[2].Group);
        Assert.NotEqual(document.Blocks[0].Group, document.Blocks[1].Group);
    }

    [Fact]
    public void Code_links_and_entities_are_runs_of_their_own_and_stand_where_the_source_has_them()
    {
        const string Text = "Restart `nginx -s` per [the runbook](https://wiki.example/r), then \\*wait\\* &amp; see.";
        var document = PostmortemDocument.Read(Text, DocumentFormat.Markdown);
        Assert.Equal(
            ["Text:Restart", "Code:nginx -s", "Text: per ", "Text:the runbook", "Url:https://wiki.example/r", "Text:, then ", "Text:*wait", "Text:* ", "Text:see."],
            document.Blocks[0].Runs.Select(r => $"{r.Kind}:{document.Source.Slice(r.Span)}"));
    }

    [Fact]
    public void Lines_that_begin_with_times_are_entries_of_their_own() => Assert.Equal(
        ["Timeline Heading: Timeline", "Timeline Paragraph: 18:04 - paged", "Timeline Paragraph: ~18:10Z: rolled back and waited", "Timeline Paragraph: 1830 UTC: fine again"],
        Read("## Timeline\n18:04 - paged\n~18:10Z: rolled back\nand waited\n1830 UTC: fine again\n"));

    [Fact]
    public void Indented_prose_is_no_code_and_lines_ended_on_purpose_are_items() => Assert.Equal(
        ["Lessons Heading: Conclusions", "Lessons ListItem: nobody saw the alert", "Lessons ListItem: the disk was full"],
        Read("## Conclusions\n\n    nobody saw the alert\n    the disk was full\n"));

    [Fact]
    public void Indented_commands_stay_code() => Assert.Equal(
        ["Other Paragraph: We ran", "Other Code (Code): $ sudo systemctl restart foo --now $ df -h | grep '/srv'"],
        Read("We ran\n\n    $ sudo systemctl restart foo --now\n    $ df -h | grep '/srv'\n").Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries))));

    [Fact]
    public void A_bold_line_is_a_heading() => Assert.Equal(
        ["Impact Heading: Impact:", "Impact Paragraph: Forty users.", "Actions Heading: Follow-ups", "Actions Paragraph: None yet planned."],
        Read("**Impact:**\n\nForty users.\n\n**Follow-ups**\n\nNone yet planned.\n").Select(l => l.Replace("**", "", StringComparison.Ordinal)));

    [Fact]
    public void A_bold_label_names_the_section_of_its_item_and_of_what_is_nested_in_it()
    {
        var document = PostmortemDocument.Read("- **Impact**:\n  - Two nodes were lost.\n- **Time to repair**: 5h 8m\n- **Resolution**: We added nodes.\n- Thanks to all.\n", DocumentFormat.Markdown);
        Assert.Equal(
            ["Impact", "Impact", "Metadata", "Response", "Response", "Other"],
            document.Sentences.Select(s => document.KindOf(s).ToString()));
        Assert.Equal(["Resolution", "We added nodes."], document.Sentences.Skip(3).Take(2).Select(s => s.ToString()));
        Assert.Equal(ProseContext.Heading, document.Sentences[3].Context);
        Assert.Equal("Time to repair**: 5h 8m", document.Sentences[2].ToString());
    }

    [Fact]
    public void A_label_under_action_items_names_a_sort_of_action() => Assert.All(
        Read("## Action items\n- **Detection**: alert on lag\n- Prevention: reject empty files\n"), line => Assert.StartsWith("Actions", line, StringComparison.Ordinal));

    [Theory]
    [InlineData("<!-- say what happened -->\n")]
    [InlineData("{{< toc >}}\n")]
    [InlineData("<%= partial 'x' %>\n")]
    public void What_the_page_does_not_show_is_no_block(string text) => Assert.Empty(Read(text));

    [Theory]
    [InlineData(":::{note}\nThe queue grew.\n:::\n")]
    [InlineData("```{note}\nThe queue grew.\n```\n")]
    [InlineData("::: {.callout-tip}\nThe queue grew.\n:::\n")]
    [InlineData("<div class=\"x\">The queue grew.</div>\n")]
    [InlineData("The queue grew. {{% x %}}\n")]
    public void The_inside_of_a_dialect_is_read_and_its_marks_are_not(string text) => Assert.Equal(["Other Paragraph: The queue grew."], Read(text));

    [Fact]
    public void Front_matter_gives_fields_and_title_and_no_blocks()
    {
        var document = PostmortemDocument.Read("---\r\ntitle: \"Lost mail\"\r\nauthors:\r\n  - Ana\r\n  - Ben\r\n---\r\nText.\r\n", DocumentFormat.Markdown);
        Assert.Equal("Lost mail", document.Source.Slice(document.Title!.Value).ToString());
        Assert.Equal("Ana, Ben", document.FrontMatter["Authors"]);
        Assert.Single(document.Blocks);
    }

    [Theory]
    [InlineData("TBD")]
    [InlineData("**TODO**")]
    [InlineData("???")]
    [InlineData("N/A")]
    [InlineData("[fill in]")]
    [InlineData("2022-??-?? HH:mm")]
    [InlineData("No comments added")]
    public void A_stand_in_of_a_template_is_a_placeholder(string text) =>
        Assert.Equal(ProseContext.Placeholder, PostmortemDocument.Read("## Impact\n\n" + text + "\n", DocumentFormat.Markdown).Blocks[1].Context);

    [Theory]
    [InlineData("- ", 200_000)]
    [InlineData("> ", 200_000)]
    [InlineData("1. ", 200_000)]
    [InlineData("[", 200_000)]
    [InlineData("*a ", 200_000)]
    [InlineData("[a](", 200_000)]
    [InlineData("::: a\n", 100_000)]
    [InlineData("[a]: b\n", 100_000)]
    [InlineData("<a b=\"", 100_000)]
    public void What_no_parser_likes_is_read_all_the_same(string scrap, int times)
    {
        var text = string.Concat(Enumerable.Repeat(scrap, times)) + "\n\nThe end.";
        Assert.NotEmpty(PostmortemDocument.Read(text, DocumentFormat.Markdown).Blocks);
    }
}

using Upside.Postmortems;

namespace Upside.Tests.Postmortems;

/// <summary>Headings and lists as letters, minutes and wikis write them.</summary>
public sealed class LooseHeadingsTests
{
    private const string Letter = "Dear colleagues,\n\nthe shop was down on Monday.\n\n1. Impact\n\nNobody could pay for an hour.\n\n2. The long way back\n\nWe restored the table.\n\n3. Measures\n\na) The alert now pages the person on duty.\nb) The old table was removed (done).\nc) We will cap the size of the queue.\n\nKind regards\n";

    [Theory]
    [InlineData(DocumentFormat.Markdown)]
    [InlineData(DocumentFormat.PlainText)]
    public void Numbered_lines_by_themselves_are_headings_and_lettered_lines_are_items(DocumentFormat format)
    {
        var document = PostmortemDocument.Read(Letter, format);
        Assert.Equal([SectionKind.Impact, SectionKind.Other, SectionKind.Actions], document.Sections.Where(s => s.Title.Length > 0 && char.IsUpper(s.Title.TrimStart('1', '2', '3', '.', ' ')[0])).TakeLast(3).Select(s => s.Kind));
        Assert.Equal(3, document.ActionItems.Length);
    }

    [Theory]
    [InlineData("## Timeline\n\n1. Restart the node\n\nIt took a minute.\n\n2. Measures\n\nNone.\n")]
    [InlineData("1. Measures were taken in the night.\n\nThe shop was up.\n")]
    [InlineData("1. Restart the node\n2. Measures\n3. Impact\n")]
    public void Steps_and_statements_with_numbers_are_none(string text) =>
        Assert.DoesNotContain(PostmortemDocument.Read(text, DocumentFormat.Markdown).Sections, s => s.Kind is SectionKind.Actions or SectionKind.Impact);

    [Theory]
    [InlineData("== Actions ==\n\n* Add a timeout to the tax client\n* Remove the old host from the pool\n", 2)]
    [InlineData("## What we'll do\n\n- Add a timeout to the tax client\n- Remove the old host from the pool\n", 2)]
    [InlineData("## do\n\n- add a timeout to the tax client [Ana]\n- old host out of the pool [Ben]\n", 2)]
    [InlineData("- the node died at night\n- todo\n  - timeout for the tax client, Ana\n  - remove the old host from the pool\n- good: the backup was fine\n", 2)]
    [InlineData("What happens now? We will add a timeout to the tax client.\n", 1)]
    [InlineData("## Actions\n\n- Add a timeout to the tax client. *Zyxa, done 4 May.*\n", 1)]
    [InlineData("== Actions ==\n\nTBD\n", 0)]
    [InlineData("- the node died at night\n- todo\n- the pool was full\n", 0)]
    public void Actions_are_announced_in_many_ways(string text, int items) =>
        Assert.Equal(items, PostmortemDocument.Read("# Outage of the shop\n\n" + text, DocumentFormat.Markdown).ActionItems.Length);

    [Theory]
    [InlineData("Add a timeout to the tax client. *Zyxa, done 4 May.*", "Zyxa", ActionStatus.Done)]
    [InlineData("Add a timeout to the tax client (Zyxa, 10 May)", "Zyxa", ActionStatus.Open)]
    [InlineData("The importer takes one file at a time. Already live.", null, ActionStatus.Done)]
    [InlineData("Remove hosts of the Kyoto, Osaka and Nara pools", null, ActionStatus.Open)]
    public void A_name_before_a_state_or_a_date_is_the_owner(string item, string? owner, ActionStatus status)
    {
        var document = PostmortemDocument.Read($"# Outage of the shop\n\n## Actions\n\n- {item}\n", DocumentFormat.Markdown);
        var found = Assert.Single(document.ActionItems);
        Assert.Equal(owner, found.Owner is { } span ? document.Source.Quote(span) : null);
        Assert.Equal(status, found.Status);
    }
}

using Upside.Postmortems;

namespace Upside.Tests.Postmortems;

public sealed class ActionItemFinderTests
{
    [Fact]
    public void Columns_of_a_table_are_known_by_their_header()
    {
        var document = Read("""
            ## Action items

            | Action | Owner | Due | Status | Ticket |
            |---|---|---|---|---|
            | Reject uploads over 10 MB | Ana | 2021-03-03 | Done | OPS-42 |
            | Alert on a long queue | Storage team | next quarter | In progress | |
            """);

        Assert.Equal(2, document.ActionItems.Length);
        var (first, second) = (document.ActionItems[0], document.ActionItems[1]);
        Assert.Equal("Reject uploads over 10 MB", Text(document, first.What));
        Assert.Equal("Ana", Text(document, first.Owner));
        Assert.Equal("2021-03-03", Text(document, first.Due));
        Assert.Equal(ActionStatus.Done, first.Status);
        Assert.Equal("OPS-42", Text(document, Assert.Single(first.Tickets)));
        Assert.Null(second.Owner);
        Assert.Equal("Storage team", Text(document, second.Team));
        Assert.Null(second.Due);
        Assert.Equal("next quarter", Text(document, second.VagueDue));
        Assert.Equal(ActionStatus.Open, second.Status);
    }

    [Fact]
    public void A_table_of_events_is_no_table_of_actions() =>
        Assert.Empty(Read("## Timeline\n\n| Time | Event |\n|---|---|\n| 18:04 | Ana restarted the broker |\n").ActionItems);

    [Theory]
    [InlineData("- Reject large uploads (owner: Ana)", "Ana")]
    [InlineData("- Reject large uploads, @ana", "@ana")]
    [InlineData("- Reject large uploads (Ana)", "Ana")]
    [InlineData("- [Ana] Reject large uploads", "Ana")]
    [InlineData("- Ana to reject large uploads", "Ana")]
    [InlineData("- Reject large uploads — Ana", "Ana")]
    [InlineData("- Reject large uploads. Assigned to Ana", "Ana")]
    [InlineData("- Reject large uploads (Kafka)", null)]
    [InlineData("- Reject large uploads", null)]
    [InlineData("- Test to reject large uploads", null)]
    [InlineData("- Reject large uploads (owner: TBD)", null)]
    public void An_owner_is_known_by_how_the_name_stands(string item, string? owner)
    {
        var document = Read("## Action items\n\n" + item + "\n");
        Assert.Equal(owner, Text(document, Assert.Single(document.ActionItems).Owner));
    }

    [Fact]
    public void The_roster_tells_a_name_from_a_product()
    {
        var options = ReadingOptions.Default with { Roster = ["Quilla"] };
        var document = PostmortemDocument.Read("## Action items\n\n- Reject large uploads (Quilla)\n", DocumentFormat.Markdown, options);
        Assert.Equal("Quilla", Text(document, Assert.Single(document.ActionItems).Owner));
    }

    [Theory]
    [InlineData("- [x] Reject large uploads", ActionStatus.Done)]
    [InlineData("- [ ] Reject large uploads", ActionStatus.Open)]
    [InlineData("- ✅ Reject large uploads", ActionStatus.Done)]
    [InlineData("- Done: reject large uploads", ActionStatus.Done)]
    [InlineData("- Reject large uploads (done)", ActionStatus.Done)]
    [InlineData("- Reject large uploads -- now fixed in OPS-42", ActionStatus.Done)]
    [InlineData("- We have limited the size of uploads", ActionStatus.Done)]
    [InlineData("- Reject large uploads (in progress)", ActionStatus.Open)]
    [InlineData("- Reject large uploads (not done)", ActionStatus.Open)]
    public void Marks_and_words_tell_how_far_an_action_is(string item, ActionStatus status) =>
        Assert.Equal(status, Assert.Single(Read("## Next steps\n\n" + item + "\n").ActionItems).Status);

    [Theory]
    [InlineData("We will add a size limit to the upload endpoint.")]
    [InlineData("We are migrating the upload endpoint to a queue of its own.")]
    [InlineData("To prevent this from happening again, we have added a size limit to the upload endpoint.")]
    [InlineData("Since the incident, a size limit has been added to the upload endpoint.")]
    public void A_sentence_states_a_remedy_wherever_it_stands(string sentence) =>
        Assert.Single(Read("The upload endpoint was slow. " + sentence + "\n").ActionItems);

    [Theory]
    [InlineData("At 18:04 we rolled back the deploy.")]
    [InlineData("We restarted the broker to restore service.")]
    [InlineData("The change increased the load on the broker.")]
    [InlineData("We should have added a limit.")]
    [InlineData("We are using a queue for uploads.")]
    [InlineData("We will provide another update at 19:00.")]
    public void What_ended_the_incident_and_what_is_routine_is_no_action(string sentence) =>
        Assert.Empty(Read("## Summary\n\n" + sentence + "\n").ActionItems);

    [Fact]
    public void A_nested_list_is_counted_once()
    {
        var document = Read("""
            ## Action items

            - Improve the upload path
              - Reject files over 10 MB
              - Add an alert for a long queue
            - Add a runbook for the broker
              - with the commands to drain it
            """);
        Assert.Equal(["Reject files over 10 MB", "Add an alert for a long queue", "Add a runbook for the broker"], document.ActionItems.Select(a => Text(document, a.What)));
    }

    [Fact]
    public void A_label_announces_the_list_after_it()
    {
        var document = Read("- **Impact**: uploads failed\n- **Review actions**:\n  - Add a size limit\n  - Alert on a long queue\n");
        Assert.Equal(2, document.ActionItems.Length);
    }

    [Fact]
    public void A_link_before_the_list_covers_all_of_it()
    {
        var document = Read("## Action items\n\nAll of it is tracked in OPS-40.\n\n- Add a size limit\n- Alert on a long queue\n");
        Assert.All(document.ActionItems.Where(a => a.IsListed), a => Assert.Equal("OPS-40", Text(document, Assert.Single(a.Tickets))));
    }

    [Theory]
    [InlineData("## Action items\n\n- TBD\n- N/A\n")]
    [InlineData("## Action items\n\n- [fill in]\n")]
    [InlineData("## Action items\n\nNone.\n")]
    [InlineData("## Action items\n\n- No further action needed\n")]
    [InlineData("## Action items\n")]
    public void Placeholders_and_headings_are_no_actions(string text) => Assert.Empty(Read(text).ActionItems);

    [Fact]
    public void Lines_without_markers_begin_items()
    {
        var lines = Read("## Next steps\n\nWe are sorry. Our steps include:\nA validation step before a new host joins [COMPLETED]\nSplit the shared queue in two [IN PROGRESS]\n");

        Assert.Equal([ActionStatus.Done, ActionStatus.Open], lines.ActionItems.Where(a => a.IsListed).Select(a => a.Status));
    }

    [Fact]
    public void A_sentence_that_only_says_where_the_actions_are_stands_for_its_link() =>
        Assert.Equal(WhereTheyAre.IndexOf("https", StringComparison.Ordinal), Assert.Single(Assert.Single(Read(WhereTheyAre).ActionItems).Tickets).Start);

    [Fact]
    public void Comments_under_a_tracker_page_hold_actions_that_have_a_ticket_and_no_chatter()
    {
        var document = Read("""
            # Uploads failed

            ## Linked issues

            - Reject empty host lists #41
            - Uploads are slow #42

            ## Comments

            - I am adding https://example.org/issues/43 as a corrective action.
            - I looked at the broker and restarted it.
            - If you want a quick fix, you might want to add a node.
            """);

        Assert.Equal(2, document.ActionItems.Length);
        Assert.All(document.ActionItems, a => Assert.Single(a.Tickets));
    }

    private const string WhereTheyAre = "## Action items\n\n- Tickets raised after the review: https://example.org/issues/7\n";

    private static PostmortemDocument Read(string text) => PostmortemDocument.Read(text, DocumentFormat.Markdown);

    private static string? Text(PostmortemDocument document, Upside.Language.TextSpan? span) => span is { } s ? document.Source.Quote(s) : null;
}

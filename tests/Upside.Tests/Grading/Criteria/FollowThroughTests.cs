using Upside.Grading;
using Upside.Postmortems;

namespace Upside.Tests.Grading.Criteria;

/// <summary>F1 to F8 on short documents of the same made-up incident.</summary>
public sealed class FollowThroughTests
{
    private const string Nothing = "# Uploads failed\n\nThe upload endpoint was slow because the broker had no limit.\n\n## Action items\n\n- TBD\n";

    private const string Stuffed = "alert threshold owner ticket due done limit automate eliminate 80 % Ana 2021-03-03\n";

    [Theory]
    [InlineData("- Reject files over 10 MB at upload\n- Alert on a long queue\n", Verdict.Yes)]
    [InlineData("- Reject files over 10 MB at upload\n", Verdict.Partial)]
    [InlineData("- https://example.org/issues/7\n", Verdict.Partial)]
    [InlineData("We will do everything we can to improve.\n", Verdict.Partial)]
    [InlineData("- N/A\n", Verdict.No)]
    public void F1_asks_for_two_concrete_actions(string actions, Verdict expected) => Assert.Equal(expected, Of("F1", actions));

    [Fact]
    public void F1_counts_repairs_that_are_reported_as_made_but_no_rollback()
    {
        Assert.Equal(Verdict.Yes, Grade("F1", "We have since added a size limit to the upload endpoint. To prevent a recurrence, we are moving uploads to a queue of their own.\n"));
        Assert.Equal(Verdict.No, Grade("F1", "## Resolution\n\nWe rolled back the deploy and restarted the broker.\n"));
    }

    [Theory]
    [InlineData("- Reject large files (owner: Ana)\n- Alert on a long queue (@ben)\n", Verdict.Yes)]
    [InlineData("- Reject large files (owner: Ana)\n- Alert on a long queue\n", Verdict.Partial)]
    [InlineData("- The storage team will reject large files\n- Alert on a long queue\n", Verdict.Partial)]
    [InlineData("- Reject large files\n- Alert on a long queue\n", Verdict.No)]
    [InlineData("- Reject large files (owner: ???)\n- Alert on a long queue (owner: TBD)\n", Verdict.No)]
    public void F2_asks_for_one_person_for_each(string actions, Verdict expected) => Assert.Equal(expected, Of("F2", actions));

    [Fact]
    public void F2_takes_nobody_who_only_ran_a_command() =>
        Assert.Equal(Verdict.No, Grade("F2", "Ana restarted the broker.\n\n## Action items\n\n- Reject large files\n- Alert on a long queue\n"));

    [Theory]
    [InlineData("- [x] Reject large files\n- Alert on a long queue, due 2021-03-03\n", Verdict.Yes)]
    [InlineData("- [x] Reject large files\n- [ ] Alert on a long queue\n- [ ] Move uploads to a queue\n", Verdict.Partial)]
    [InlineData("- Reject large files next quarter\n- Alert on a long queue\n", Verdict.Partial)]
    [InlineData("- Reject large files\n- Alert on a long queue\n", Verdict.No)]
    public void F3_asks_for_dates_or_for_what_is_done(string actions, Verdict expected) => Assert.Equal(expected, Of("F3", actions));

    [Theory]
    [InlineData("- Reject large files (OPS-42)\n- Alert on a long queue, https://example.org/issues/43\n", Verdict.Yes)]
    [InlineData("- Reject large files (OPS-42)\n- Alert on a long queue\n- Move uploads to a queue\n", Verdict.Partial)]
    [InlineData("- Reject large files, see https://example.org/wiki/uploads\n- Alert on a long queue\n", Verdict.No)]
    public void F4_asks_for_tickets(string actions, Verdict expected) => Assert.Equal(expected, Of("F4", actions));

    [Theory]
    [InlineData("- Reject files over 10 MB at upload\n- Add an alert for a queue of over 500 jobs\n", Verdict.Yes)]
    [InlineData("- Reject files over 10 MB at upload\n- Investigate the broker\n- Consider another vendor\n", Verdict.Partial)]
    [InlineData("- Improve monitoring\n- Investigate the broker\n", Verdict.No)]
    public void F5_asks_for_an_end_that_can_be_seen(string actions, Verdict expected) => Assert.Equal(expected, Of("F5", actions));

    [Theory]
    [InlineData("- Alert when free space falls below 20 %\n", Verdict.Yes)]
    [InlineData("- Add an alert for free space\n", Verdict.Partial)]
    [InlineData("- Move uploads to a queue of their own\n", Verdict.No)]
    public void F6_asks_by_what_the_effect_will_be_seen(string actions, Verdict expected) => Assert.Equal(expected, Of("F6", actions));

    [Theory]
    [InlineData("- Reject any deploy with an empty host list\n", Verdict.Yes)]
    [InlineData("- Automate the renewal of certificates\n", Verdict.Yes)]
    [InlineData("- Add an alert for free space\n", Verdict.Partial)]
    [InlineData("- Increase the capacity of the broker\n", Verdict.Partial)]
    [InlineData("- Remind everyone to check the host list\n", Verdict.No)]
    [InlineData("- Investigate how to automate the renewal\n", Verdict.No)]
    public void F7_asks_for_a_change_by_design(string actions, Verdict expected) => Assert.Equal(expected, Of("F7", actions));

    [Fact]
    public void F8_asks_for_an_action_for_each_cause()
    {
        const string Cause = "# Uploads failed\n\n## Root cause\n\nUploads failed because the broker queue had no size limit.\n\n## Action items\n\n";
        Assert.Equal(Verdict.Yes, Grade("F8", Cause + "- Add a size limit to the broker queue\n"));
        Assert.Equal(Verdict.No, Grade("F8", Cause + "- Book a larger meeting room\n"));
        Assert.Equal(Verdict.No, Grade("F8", Cause + "- TBD\n"));
    }

    [Theory]
    [InlineData("F1")]
    [InlineData("F2")]
    [InlineData("F3")]
    [InlineData("F4")]
    [InlineData("F5")]
    [InlineData("F6")]
    [InlineData("F7")]
    [InlineData("F8")]
    public void Without_actions_every_row_is_no_and_bare_words_earn_nothing(string id)
    {
        Assert.Equal(Verdict.No, Grade(id, Nothing));
        Assert.NotEqual(Verdict.Yes, Grade(id, Stuffed));
    }

    [Fact]
    public void F5_takes_no_question_and_no_wish_but_the_means_of_an_improvement()
    {
        Assert.Equal(Verdict.No, Of("F5", "- Can we use another broker?\n- Uploads should be faster\n"));
        Assert.Equal(Verdict.Yes, Of("F5", "- Improve the upload path by adding a size limit to the broker\n"));
    }

    [Fact]
    public void F7_takes_no_change_to_an_alert_or_a_test_for_a_change_by_design() =>
        Assert.Equal(Verdict.Partial, Of("F7", "- Automate the tests of the upload path\n- Restrict the alert to the broker\n"));
    private static Verdict Of(string id, string actions) => Grade(id, "# Uploads failed\n\n## Action items\n\n" + actions);

    private static Verdict Grade(string id, string text) =>
        Grader.Grade(PostmortemDocument.Read(text, DocumentFormat.Markdown)).Criteria.Single(c => c.Guide.Id == id).Verdict;
}

using Upside.Grading;
using Upside.Postmortems;

namespace Upside.Tests.Grading.Criteria;

/// <summary>What looks like a yes, and is none: words without what the rubric asks for.</summary>
public sealed class SubstanceTests
{
    [Theory]
    [InlineData("L12", "What went well", "Nothing went well in this incident.")]
    [InlineData("L12", "What went well", "See the notes of the meeting.")]
    [InlineData("L12", "What went well", "To be discussed with the team next week.")]
    [InlineData("L12", "What went well", "Not much worked as it should have.")]
    [InlineData("L13", "Where we got lucky", "We were not lucky at all this time.")]
    [InlineData("L13", "Where we got lucky", "To be discussed with the team next week.")]
    [InlineData("L13", "Where we got lucky", "There was no luck in it for anybody.")]
    [InlineData("L13", "What happened", "We restarted the node twice, but had no luck.")]
    [InlineData("L14", "What went poorly", "Nothing went poorly as far as we know.\n\nNothing else went wrong as far as we know.")]
    [InlineData("L14", "What went poorly", "This is still to be discussed with the team.\n\nSee the minutes of the meeting for that.")]
    public void Under_a_friendly_heading_denials_and_stand_ins_earn_nothing(string criterion, string heading, string text) =>
        Assert.Equal(Verdict.No, Verdicts.Of(criterion, $"# Outage of the shop\n\n## {heading}\n\n{text}\n"));

    [Theory]
    [InlineData("L12", "What went well", "The canary stopped the rollout at two hosts.")]
    [InlineData("L12", "What went well", "The backup was restored within ten minutes.")]
    [InlineData("L13", "Where we got lucky", "Ana still had the old archive on her laptop.")]
    [InlineData("L13", "What happened", "By sheer luck the spare disk had not been wiped.")]
    public void What_is_told_there_counts(string criterion, string heading, string text) =>
        Assert.Equal(Verdict.Yes, Verdicts.Of(criterion, $"# Outage of the shop\n\n## {heading}\n\n{text}\n"));

    [Theory]
    [InlineData("C1", Verdict.No, "The cloud vendor had no monitoring on the link and its failover was insufficient. Their fix was too late.")]
    [InlineData("C4", Verdict.No, "The cloud vendor had an outage, no monitoring on the link and its failover was insufficient. Their fix was too late.")]
    [InlineData("C1", Verdict.No, "Our DNS provider had an outage for two hours and the shop was down. The provider's staff caused it.")]
    [InlineData("C1", Verdict.No, "The registrar had no working alert for this.")]
    [InlineData("C4", Verdict.No, "The outage was caused by our carrier. The carrier had not tested the line card.")]
    [InlineData("C1", Verdict.Yes, "Our provider had an outage, and we had never tested the second line.")]
    [InlineData("C1", Verdict.Yes, "The provider announced the change, but there was no alert for it on our side and we missed the mail.")]
    [InlineData("C4", Verdict.Yes, "The failover to the backup provider had never been tested.")]
    [InlineData("C4", Verdict.Yes, "There was no alert for errors of the payment provider.")]
    public void The_faults_of_others_are_no_admission(string criterion, Verdict expected, string text) => Assert.Equal(expected, Verdicts.Of(criterion, $"# Outage of the shop\n\n{text}\n"));

    [Theory]
    [InlineData("We should thank the night shift. It needs a name.")]
    [InlineData("The night shift needs a holiday.")]
    public void A_wish_that_changes_nothing_is_no_lesson(string text) => Assert.Equal(Verdict.No, Verdicts.Of("C8", $"# Outage of the shop\n\n{text}\n"));

    [Theory]
    [InlineData("published: 2021-02-15T18:04:33Z")]
    [InlineData("published: 2021")]
    [InlineData("published: draft")]
    [InlineData("announced: 14:05 UTC")]
    [InlineData("updates: 3")]
    [InlineData("communications: Alice Smith")]
    public void A_record_that_names_no_place_is_no_channel(string field) => Assert.Equal(Verdict.No, Verdicts.Of("C3", $"---\n{field}\n---\n\nThe mail server was down.\n"));

    [Theory]
    [InlineData("published: https://blog.example.org/outage")]
    [InlineData("channels: \"@example_status\"")]
    [InlineData("updates: status page")]
    public void A_record_that_names_one_is(string field) => Assert.Equal(Verdict.Yes, Verdicts.Of("C3", $"---\n{field}\n---\n\nThe mail server was down.\n"));

    [Theory]
    [InlineData("https://news.ycombinator.com/item?id=123")]
    [InlineData("https://www.reddit.com/r/sysadmin/comments/abc/outage")]
    [InlineData("https://wiki.example.org/projects/overview")]
    [InlineData("https://example.org/c/storage")]
    public void Links_to_other_pages_track_nothing(string link) =>
        Assert.Equal(Verdict.No, Verdicts.Of("F4", $"# Outage\n\n## Action items\n\n- Add a timeout to the tax client {link}\n- Remove the old host from the pool {link}\n"));

    [Theory]
    [InlineData("(Borealis)")]
    [InlineData("(Borealis team)")]
    public void A_team_of_the_roster_is_no_person(string owner)
    {
        var options = new ReadingOptions { Roster = ["Borealis team"] };
        var document = PostmortemDocument.Read($"# Outage\n\n## Action items\n\n- Add a timeout to the tax client {owner}\n- Remove the old host from the pool {owner}\n", DocumentFormat.Markdown, options);
        Assert.Equal(Verdict.Partial, Grader.Grade(document).Criteria.Single(c => c.Guide.Id == "F2").Verdict);
    }

    [Theory]
    [InlineData(Verdict.Yes, "- Add an alert for the queue of the importer\n- Nothing is to be done about the size of the cache, because the cache is retired in May.")]
    [InlineData(Verdict.Partial, "- Add an alert for the queue of the importer\n- Nothing is to be done about the size of the cache.")]
    public void A_reasoned_none_covers_a_cause(Verdict expected, string items) =>
        Assert.Equal(expected, Verdicts.Of("F8", $"# Outage of the shop\n\n## Root causes\n\n- The cache had no size limit, so it filled the memory.\n- The queue of the importer had no alert.\n\n## Action items\n\n{items}\n"));
}

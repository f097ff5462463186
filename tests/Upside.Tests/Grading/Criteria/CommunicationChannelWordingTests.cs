using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

/// <summary>C3 in the words of many writers.</summary>
public class CommunicationChannelWordingTests
{
    [Theory]
    [InlineData("We posted updates every half hour on https://status.example.com.", Verdict.Yes)]
    [InlineData("Follow @exampleops on Twitter for news during an outage.", Verdict.Yes)]
    [InlineData("Subscribe at status.example.org to be told by email.", Verdict.Yes)]
    [InlineData("Throughout the morning we kept our status page up to date (status.example.net).", Verdict.Yes)]
    [InlineData("All progress was announced in the #outages channel on Slack.", Verdict.Yes)]
    [InlineData("Join us on IRC in #example-ops if you still see errors.", Verdict.Yes)]
    [InlineData("The forum thread at https://forum.example.com/t/outage carried the news as it came in.", Verdict.Yes)]
    [InlineData("We tweeted from @examplestatus as soon as we knew.", Verdict.Yes)]
    [InlineData("The status page was updated at 10:05 with the first notice.", Verdict.Yes)]
    [InlineData("Please contact support if you are still seeing problems.", Verdict.Partial)]
    [InlineData("Get in touch with us if anything looks wrong.", Verdict.Partial)]
    [InlineData("We will keep customers informed as we learn more.", Verdict.Partial)]
    [InlineData("Reach out to your account manager with any questions.", Verdict.Partial)]
    [InlineData("Customers were notified by email.", Verdict.Partial)]
    [InlineData("Drop us a line if your data still looks off.", Verdict.Partial)]
    [InlineData("We sent a message to everyone affected.", Verdict.Partial)]
    [InlineData("News of the repair was given on our blog, https://blog.example.org/outage.", Verdict.Yes)]
    [InlineData("Check status.example.io for the current state of every service.", Verdict.Yes)]
    [InlineData("During the outage we kept everyone posted via our Mastodon account, @ops@example.social.", Verdict.Yes)]
    [InlineData("Regular notices appeared on the status page (https://status.example.com/incidents/14).", Verdict.Yes)]
    [InlineData("Let us know if something still looks wrong.", Verdict.Partial)]
    [InlineData("Affected customers have been contacted directly.", Verdict.Partial)]
    [InlineData("Live notes were kept at https://status.example.dev the whole time.", Verdict.Yes)]
    [InlineData("We told everybody through the announcements forum, https://talk.example.org/c/news.", Verdict.Yes)]
    [InlineData("Those concerned got a mail from us.", Verdict.Partial)]
    public void Plain_statements_earn_at_least_their_due(string text, Verdict least) => Assert.True(CandourSamples.Rank("C3", text) >= CandourSamples.RankOf(least), text);

    [Theory]
    [InlineData("Please contact support if you are still seeing problems.", Verdict.Partial)]
    [InlineData("Get in touch with us if anything looks wrong.", Verdict.Partial)]
    [InlineData("We will keep customers informed as we learn more.", Verdict.Partial)]
    [InlineData("Reach out to your account manager with any questions.", Verdict.Partial)]
    [InlineData("Customers were notified by email.", Verdict.Partial)]
    [InlineData("Drop us a line if your data still looks off.", Verdict.Partial)]
    [InlineData("We sent a message to everyone affected.", Verdict.Partial)]
    [InlineData("The email service was slow.", Verdict.No)]
    [InlineData("Messages on the queue were dropped.", Verdict.No)]
    [InlineData("The contact form of the shop failed.", Verdict.No)]
    [InlineData("The worker updates the page table every minute.", Verdict.No)]
    [InlineData("Support tickets could not be opened.", Verdict.No)]
    [InlineData("The load balancer reported a bad status.", Verdict.No)]
    [InlineData("Let us know if something still looks wrong.", Verdict.Partial)]
    [InlineData("Affected customers have been contacted directly.", Verdict.Partial)]
    [InlineData("We shared updates with our partners as we had them.", Verdict.Partial)]
    [InlineData("The chat servers ran out of memory.", Verdict.No)]
    [InlineData("The service posts each event to a queue.", Verdict.No)]
    [InlineData("Contact lists failed to sync.", Verdict.No)]
    [InlineData("Those concerned got a mail from us.", Verdict.Partial)]
    [InlineData("The mail relay rejected every message.", Verdict.No)]
    public void Statements_that_only_look_alike_earn_no_more_than_their_due(string text, Verdict most) => Assert.True(CandourSamples.Rank("C3", text) <= CandourSamples.RankOf(most), text);
}

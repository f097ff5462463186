using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

/// <summary>Statements in many people's words, each in a document of its own.</summary>
public sealed class MilestonesPlacedWordingTests
{
    [Theory]
    [InlineData(Verdict.Yes, "Timeline", "10:04 UTC first errors, 10:09 UTC on-call paged, 11:20 UTC fully recovered.")]
    [InlineData(Verdict.Yes, "Timeline", "- 10:04 - Checkout starts to fail\n- 10:09 - Alert on failed payments\n- 11:20 - Payments work again")]
    [InlineData(Verdict.Yes, "Timeline", "- 10:04: requests begin timing out\n- 10:09: Kim gets the page\n- 11:20: all green, error rate back to zero")]
    [InlineData(Verdict.Yes, "Timeline", "The site went down at 10:04. A customer called at 10:15. At 11:20 the site was up again.")]
    [InlineData(Verdict.Yes, "Timeline", "- 10:04 latency climbs past ten seconds\n- 10:09 monitoring raises an alarm\n- 11:20 latency drops to its usual level; incident closed")]
    [InlineData(Verdict.Yes, "Timeline", "- 08:15 logins begin to fail\n- 08:31 a customer phones\n- 09:50 logins work")]
    [InlineData(Verdict.Yes, "Timeline", "- 08:15 error rate jumps to 40%\n- 08:19 on-call's phone rings\n- 09:50 error rate back at its usual level")]
    [InlineData(Verdict.Yes, "Timeline", "Customers were locked out from 08:15. The alert reached us at 08:31, and at 09:50 everyone could sign in again.")]
    [InlineData(Verdict.Yes, "When", "- broke: 3 May 14:00 (config push)\n- started: 3 May 14:02 (card payments)\n- noticed: 3 May 15:10 (a shop phoned, then two more)\n- fixed: 3 May 15:40 – old config, for now")]
    [InlineData(Verdict.Yes, "Timeline", "- 08:02 Export hangs\n- 08:20 Page: export age\n- 09:10 Queue empty")]
    [InlineData(Verdict.Yes, "Timeline", "- 08:02 mail server freezes\n- 08:31 first ticket\n- 09:10 mail open for everybody")]
    [InlineData(Verdict.Yes, "Timeline", "- 08:02 first duplicate\n- 08:40 a branch manager rang\n- 09:10 last duplicate")]
    [InlineData(Verdict.Yes, "Timeline", "The kiln shut down at 02:15. We learned of it at 06:00 from the night guard. Heat levels were normal at 08:30.")]
    [InlineData(Verdict.Yes, "Timeline", "- 08:02 power lost in the annex\n- 08:20 night guard calls the duty manager\n- 09:10 network up")]
    [InlineData(Verdict.Yes, "Timeline", "- 08:02 first 503 from the gateway\n- 08:20 Kim sees the graph\n- 09:10 gateway hosts green")]
    [InlineData(Verdict.Yes, "Timeline", "- 08:02 host 4 read only\n- 08:20 message from a shop\n- 09:10 volumes writable")]
    [InlineData(Verdict.Yes, "Timeline", "- 06:10 warning noticed by the operator\n- 08:00 delivery window missed\n- 09:10 error rate at baseline")]
    [InlineData(Verdict.Yes, "Timeline", "The delays started at 08:02. The alert came at 08:20. By 09:10 search was normal again.")]
    [InlineData(Verdict.No, "Timeline", "- 08:02 wrote the first 40 lines of the notes\n- 09:10 looked up the number of the vendor")]
    [InlineData(Verdict.Partial, "Timeline", "- 08:20 Page: export age\n- 09:10 Queue empty")]
    [InlineData(Verdict.Partial, "Timeline", "- 10:09 Alert\n- 11:20 Back to normal")]
    [InlineData(Verdict.Partial, "Timeline", "Failures started at 10:04 and stopped at 11:20.")]
    [InlineData(Verdict.Partial, "Timeline", "- 08:31 pager\n- 09:50 all clear")]
    [InlineData(Verdict.Partial, "Timeline", "Bookings broke at 08:15; they were fixed at 09:50.")]
    [InlineData(Verdict.No, "Timeline", "- 10:15 Looked at the logs\n- 10:30 Restarted a node")]
    [InlineData(Verdict.No, "Timeline", "We were paged at 10:09.")]
    [InlineData(Verdict.No, "Timeline", "- 08:40 wrote the page for the wiki\n- 08:55 not an alarm, only a graph")]
    [InlineData(Verdict.No, "Timeline", "- 08:40 checked the logs\n- 08:55 restarted the proxy")]
    [InlineData(Verdict.Yes, "Services", "The chiller failed at 01:40 and was noticed at 06:20.\n\n| Service | Unavailable until |\n|---|---|\n| Mail | 14:30 |\n| Drives | 16:00 |")]
    [InlineData(Verdict.Partial, "Services", "The chiller failed at 01:40 and was noticed at 06:20.\n\n| Service | Last visited |\n|---|---|\n| Mail | 14:30 |\n| Drives | 16:00 |")]
    [InlineData(Verdict.Partial, "Detection", "Payments broke at 14:02.\n\nHow long did it take until it was detected? 7 minutes")]
    public void One_statement_in_anybodys_words_earns_what_the_rubric_gives_for_it(Verdict expected, string heading, string statement) =>
        Assert.Equal(expected, Judged.Verdict("L3", $"# Outage\n\n## {heading}\n\n{statement}\n"));
}

using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

public sealed class WhyNotCaughtEarlierTests
{
    [Fact]
    public void A_missing_alert_and_its_reason_are_told()
    {
        Assert.Equal(Verdict.Yes, Judged.Verdict("L11", """
        # Checkout stood still

        ## Summary

        On 3 March a schema change was deployed to the PostgreSQL 15 primary. Because the change took an exclusive lock on the orders table,
        every checkout waited, which led to a full connection pool in PgBouncer. The pool had no timeout, so requests were queued until the nginx workers ran out.

        ## Contributing factors

        - The migration tool was set up in 2019 for a much smaller table, and its lock limit was never revisited.
        - We had no alert on lock waits, because the dashboard only shows CPU and memory.
        - The staging database holds a hundredth of the rows, so the test run in staging could not show the lock.
        """));
    }

    [Fact]
    public void A_wish_for_monitoring_only_implies_the_gap()
    {
        Assert.Equal(Verdict.Partial, Judged.Verdict("L11", """
        # Incident

        ## Summary

        The queue was full for two hours and messages were late.

        ## Action items

        - Add monitoring of the queue length
        - Create an alert on the age of the oldest message
        """));
    }

    [Fact]
    public void A_symptom_says_nothing_about_checks()
    {
        Assert.Equal(Verdict.No, Judged.Verdict("L11", """
        # Checkout stood still

        ## Summary

        The shop was slow for a while. Customers were unhappy.
        """));
    }

    [Fact]
    public void Placeholders_say_nothing()
    {
        Assert.Equal(Verdict.No, Judged.Verdict("L11", """
        # Incident

        ## Summary

        TBD

        ## Contributing factors

        - N/A

        ## Root cause

        [describe the root cause]
        """));
    }

    [Fact]
    public void A_list_of_bare_words_is_no_story()
    {
        Assert.Equal(Verdict.No, Judged.Verdict("L11", """
        # Words

        ## Root cause

        - because
        - led to
        - kubernetes
        - bug
        - alert
        - since 2019
        - crashed
        """));
    }

    [Fact]
    public void A_fault_of_the_product_that_sends_notifications_is_no_blind_safeguard() =>
        Assert.Equal(Verdict.No, Verdicts.Of("L11", "Notifications were broken because the queue was full. The job that sends them had crashed."));

    [Fact]
    public void A_test_that_passed_because_the_fault_shows_elsewhere_only_earns_a_yes() =>
        Assert.Equal(Verdict.Yes, Verdicts.Of("L11", "The change was tested on the first shard, but the fault would only appear on shards with old rows. A new index then locked the table."));
}

using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

public sealed class LatentConditionTests
{
    [Fact]
    public void A_weakness_with_its_history_is_latent()
    {
        Assert.Equal(Verdict.Yes, Judged.Verdict("L9", """
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
    public void A_weakness_without_history_is_half_of_it()
    {
        Assert.Equal(Verdict.Partial, Judged.Verdict("L9", """
        # Incident

        ## Root cause

        The outage was caused by a bug in the retry loop of the importer.
        """));
    }

    [Fact]
    public void A_symptom_is_no_weakness()
    {
        Assert.Equal(Verdict.No, Judged.Verdict("L9", """
        # Checkout stood still

        ## Summary

        The shop was slow for a while. Customers were unhappy.
        """));
    }

    [Fact]
    public void Placeholders_say_nothing()
    {
        Assert.Equal(Verdict.No, Judged.Verdict("L9", """
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
    public void What_a_design_was_meant_to_save_says_why_the_weakness_was_there() =>
        Assert.Equal(Verdict.Yes, Verdicts.Of("L9", "The service relies on a single cache in order to reduce the load of the directory. The cache had no limit."));

    [Fact]
    public void Why_a_change_was_made_does_not_say_why_a_weakness_stood() =>
        Assert.Equal(Verdict.Partial, Verdicts.Of("L9", "The proxy was changed as part of the migration. The new proxy has a bug that drops long headers."));

    [Fact]
    public void What_had_been_set_up_by_hand_says_how_the_weakness_came_about() =>
        Assert.Equal(Verdict.Yes, Verdicts.Of("L9", "The route was missing in the template, because it had been added by hand."));
}

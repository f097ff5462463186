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
}

using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

public sealed class WhatWentWrongTests
{
    [Fact]
    public void A_change_its_effect_and_why_are_a_story()
    {
        Assert.Equal(Verdict.Yes, Judged.Verdict("C7", """
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
    public void A_story_whose_cause_is_unknown_is_half_of_one()
    {
        Assert.Equal(Verdict.Partial, Judged.Verdict("C7", """
        # Checkout stood still

        ## Summary

        On 3 March a new version was deployed to the PostgreSQL primary and checkouts failed, which led to lost orders.
        The root cause is still unknown.
        """));
    }

    [Fact]
    public void Placeholders_say_nothing()
    {
        Assert.Equal(Verdict.No, Judged.Verdict("C7", """
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
        Assert.Equal(Verdict.No, Judged.Verdict("C7", """
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
}

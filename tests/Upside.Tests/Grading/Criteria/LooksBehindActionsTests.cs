using Upside.Grading;
using Xunit;

namespace Upside.Tests.Grading.Criteria;

public sealed class LooksBehindActionsTests
{
    [Fact]
    public void What_made_the_act_reasonable_earns_a_yes() =>
        Assert.Equal(Verdict.Yes, Verdicts.Of("L10", """
            # Rules lost

            ## Causes

            Ben removed the old rule in order to tidy up before the audit. The dashboard did not show the monthly job, so he was unaware of it.
            The tool does not warn about rules in use. The runbook was out of date, and an undocumented default kept the rule alive.
            The same removal had worked in staging. It was not clear who owned the job.
            We assumed that the test would catch it. There were no tests for the job.
            """));

    [Fact]
    public void An_act_alone_is_partial() => Assert.Equal(Verdict.Partial, Verdicts.Of("L10", "The rule was removed on Monday during an upgrade. Traffic stopped."));

    [Fact]
    public void A_person_as_the_cause_is_no() => Assert.Equal(Verdict.No, Verdicts.Of("L10", "The rule was changed on Monday. The cause was human error."));

    [Fact]
    public void Without_a_human_act_it_does_not_apply() => Assert.Equal(Verdict.NotApplicable, Verdicts.Of("L10", "Lightning struck the building. The power went out."));

    [Fact]
    public void What_people_did_to_end_it_is_no_act_that_led_to_it() =>
        Assert.Equal(Verdict.NotApplicable, Verdicts.Of("L10", """
            # Switch failure

            ## Causes

            A line card in the core switch lost power, so all hosts behind it were cut off.

            ## Response

            Mara replaced the card. The hosts were restarted and upgraded.
            """));

    [Fact]
    public void Something_left_undone_is_an_act() => Assert.Equal(Verdict.Partial, Verdicts.Of("L10", "The disk filled up. We had not set a quota for the job."));
}

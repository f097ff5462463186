using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

/// <summary>Statements in many people's words, each in a document of its own.</summary>
public sealed class LooksBehindActionsWordingTests
{
    [Theory]
    [InlineData(Verdict.Yes, "What happened", "Priya deleted the volume; the console shows staging and production volumes under the same name, so it looked like the right one.")]
    [InlineData(Verdict.Yes, "What happened", "The engineer ran the script against production because the runbook lists both hosts side by side without telling them apart.")]
    [InlineData(Verdict.Yes, "What happened", "We merged the change since every test was green: the tests run with a mocked clock and could not have shown the fault.")]
    [InlineData(Verdict.Yes, "What happened", "An operator typed the wrong rack number. Labels at the back of the racks are hidden by cables and the tool asks for no confirmation.")]
    [InlineData(Verdict.Yes, "What happened", "The change was pushed straight to production, which is what our tool does by default when the ticket is marked urgent.")]
    [InlineData(Verdict.Yes, "What happened", "Sam dropped the table, believing that he was connected to staging; both prompts look identical.")]
    [InlineData(Verdict.Yes, "What happened", "The technician pulled the cable marked 14, as the work order said. The labels had been swapped during an earlier move.")]
    [InlineData(Verdict.Yes, "What happened", "We skipped the canary because the fix was urgent and the canary stage takes two hours.")]
    [InlineData(Verdict.Yes, "What happened", "Our admin revoked the key since the vault listed it as unused; the listing does not count reads from batch jobs.")]
    [InlineData(Verdict.Yes, "What happened", "The reviewer approved the change: the diff hid the deleted line behind a fold, and nothing in the tool points out deletions.")]
    [InlineData(Verdict.Partial, "What happened", "Tom ran the migration against the production database.")]
    [InlineData(Verdict.Partial, "What happened", "We deployed a faulty configuration at 10:00.")]
    [InlineData(Verdict.Partial, "What happened", "During maintenance a technician disconnected the wrong cable.")]
    [InlineData(Verdict.Partial, "What happened", "An administrator revoked the key.")]
    [InlineData(Verdict.Partial, "What happened", "The team upgraded the database on Sunday.")]
    [InlineData(Verdict.Partial, "What happened", "A developer pushed the change without review.")]
    [InlineData(Verdict.No, "What happened", "The outage was caused by human error.")]
    [InlineData(Verdict.No, "What happened", "The incident was due to operator error.")]
    [InlineData(Verdict.No, "What happened", "Human error was the root cause.")]
    [InlineData(Verdict.NotApplicable, "What happened", "A power supply burned out and took the rack with it.")]
    [InlineData(Verdict.NotApplicable, "What happened", "The disk controller corrupted its cache after a voltage spike.")]
    [InlineData(Verdict.NotApplicable, "What happened", "Lightning struck the substation.")]
    [InlineData(Verdict.NotApplicable, "What happened", "A disk failed and the array went offline.")]
    [InlineData(Verdict.Yes, "What happened", "Olga removed the rule. The panel said it had no traffic.")]
    [InlineData(Verdict.Yes, "What happened", "I pulled the old key because the portal said the new one was published.")]
    [InlineData(Verdict.Yes, "What happened", "The technician switched off the unit labelled A. The labels had been swapped years ago.")]
    [InlineData(Verdict.Yes, "What happened", "We turned the check off in June for cost reasons, and the plan did not mention it.")]
    [InlineData(Verdict.Partial, "What happened", "The configuration was changed on Tuesday.")]
    [InlineData(Verdict.NotApplicable, "What happened", "A transformer failed and the hall lost power.")]
    [InlineData(Verdict.NotApplicable, "What happened", "Lightning struck. The breaker has no label by default. The panel is legacy. The relay silently trips. There was a race condition in its firmware. The spare was no longer there.")]
    public void One_statement_in_anybodys_words_earns_what_the_rubric_gives_for_it(Verdict expected, string heading, string statement) =>
        Assert.Equal(expected, Judged.Verdict("L10", $"# Outage\n\n## {heading}\n\n{statement}\n"));
}

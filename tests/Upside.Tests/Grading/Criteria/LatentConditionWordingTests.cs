using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

/// <summary>Statements in many people's words, each in a document of its own.</summary>
public sealed class LatentConditionWordingTests
{
    [Theory]
    [InlineData(Verdict.Yes, "What happened", "The firewall rule had been wrong since the move to the new data centre in 2019.")]
    [InlineData(Verdict.Yes, "What happened", "The script still assumed a single region because it predates our second one.")]
    [InlineData(Verdict.Yes, "What happened", "For three years the backup job had been writing empty files.")]
    [InlineData(Verdict.Yes, "What happened", "The limit was left at 100 when we launched, and traffic has grown fortyfold since.")]
    [InlineData(Verdict.Yes, "What happened", "That index was never created, as the original table was expected to stay small.")]
    [InlineData(Verdict.Yes, "What happened", "The old host had stayed in the pool ever since last summer's migration.")]
    [InlineData(Verdict.Yes, "What happened", "The fallback path had not been exercised since it was written.")]
    [InlineData(Verdict.Yes, "What happened", "The two uplinks had shared one conduit since the building was wired in 2008.")]
    [InlineData(Verdict.Yes, "What happened", "Nobody had touched the cron host in six years.")]
    [InlineData(Verdict.Yes, "What happened", "We chose a 32-bit key when the table was new, thinking it would never hold more than a few thousand rows.")]
    [InlineData(Verdict.Yes, "What happened", "The check was disabled during the spring migration and never switched back on.")]
    [InlineData(Verdict.Yes, "What happened", "This retry loop was copied from a batch tool, where nobody waits for the answer.")]
    [InlineData(Verdict.Yes, "What happened", "The quota had stayed at its initial value throughout two years of growth.")]
    [InlineData(Verdict.Partial, "What happened", "There was no timeout on the call to the tax service.")]
    [InlineData(Verdict.Partial, "What happened", "The two feeds shared one breaker.")]
    [InlineData(Verdict.Partial, "What happened", "The bug was already present in the library.")]
    [InlineData(Verdict.Partial, "What happened", "A single node held all locks.")]
    [InlineData(Verdict.Partial, "What happened", "The retry loop has no limit.")]
    [InlineData(Verdict.Partial, "What happened", "Both uplinks run through the same conduit.")]
    [InlineData(Verdict.Partial, "What happened", "The parser cannot handle empty files.")]
    [InlineData(Verdict.Partial, "What happened", "There is no second copy of the key.")]
    [InlineData(Verdict.No, "What happened", "The server crashed at noon.")]
    [InlineData(Verdict.No, "What happened", "We have been in business since 2012.")]
    [InlineData(Verdict.No, "What happened", "Ana restarted the broker.")]
    [InlineData(Verdict.No, "What happened", "We added a timeout.")]
    [InlineData(Verdict.No, "What happened", "The engineers met at noon.")]
    [InlineData(Verdict.No, "What happened", "The service recovered at noon.")]
    [InlineData(Verdict.No, "What happened", "Our company was founded in 2010.")]
    [InlineData(Verdict.Yes, "What happened", "The job had no lock. It was written in 2016 for a single worker.")]
    [InlineData(Verdict.Yes, "What happened", "The fallback address was switched off in March to save costs.")]
    [InlineData(Verdict.Yes, "What happened", "The pool allows ten connections, a value chosen when the shop had three employees.")]
    [InlineData(Verdict.Yes, "What happened", "The cable labels had been interchanged in a refit in 2011.")]
    [InlineData(Verdict.Yes, "What happened", "The parser treats an empty field as zero, since in the first version the field was always filled.")]
    [InlineData(Verdict.Yes, "What happened", "The ticket to split the topics had been open for a year, ranked below the line in two planning rounds.")]
    [InlineData(Verdict.Partial, "What happened", "The client retries without jitter.")]
    [InlineData(Verdict.Partial, "What happened", "Imports and live updates share one queue.")]
    [InlineData(Verdict.Partial, "What happened", "One key is used for both data and backups.")]
    [InlineData(Verdict.No, "What happened", "We were founded in 2012 and serve schools.")]
    public void One_statement_in_anybodys_words_earns_what_the_rubric_gives_for_it(Verdict expected, string heading, string statement) =>
        Assert.Equal(expected, Judged.Verdict("L9", $"# Outage\n\n## {heading}\n\n{statement}\n"));
}

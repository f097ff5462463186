using Upside.Cli.Runs;

namespace Upside.Cli.Formats;

/// <summary>A form in which the results of a run are written.</summary>
internal interface IReportFormat
{
    /// <summary>Writes what comes before the first document.</summary>
    void Begin();

    /// <summary>Writes what became of a document; in the order in which the documents were found.</summary>
    void Add(Outcome outcome);

    /// <summary>Writes what comes after the last document.</summary>
    void End(RunSummary summary);
}

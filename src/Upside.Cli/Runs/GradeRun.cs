using System.Threading.Channels;
using Upside.Cli.Formats;
using Upside.Cli.Inputs;
using Upside.Cli.Terminals;

namespace Upside.Cli.Runs;

/// <summary>
/// Grades documents side by side and writes them one after the other in the order in which they were found. At any time only as
/// many documents are in memory as there are processors, and twice as many reports.
/// </summary>
internal sealed class GradeRun(Surroundings surroundings, DocumentGrader grader, IReportFormat format, Page page)
{
    /// <summary>What the run comes to so far.</summary>
    public RunSummary Summary { get; } = new();

    /// <summary>Runs to the end.</summary>
    /// <param name="found">What to grade; taken as needed.</param>
    /// <param name="onOutcome">Is told of each outcome, in order, after it was written.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public async Task RunAsync(IEnumerable<Found> found, Action<Outcome> onOutcome, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var atOnce = Environment.ProcessorCount;
        using var turns = new SemaphoreSlim(atOnce);
        var queue = Channel.CreateBounded<Task<Outcome>>(new BoundedChannelOptions(2 * atOnce) { SingleReader = true, SingleWriter = true });
        var filling = Task.Run(() => FillAsync(found, queue.Writer, turns, stop.Token), CancellationToken.None);
        var progress = new Progress(surroundings);
        try
        {
            format.Begin();
            while (await queue.Reader.WaitToReadAsync(stop.Token))
            {
                if (!queue.Reader.TryRead(out var next)) continue;
                var outcome = await next;
                Summary.Add(outcome);
                progress.Clear();
                format.Add(outcome);
                page.Flush(surroundings.Output);
                onOutcome(outcome);
                progress.Show(Summary.GradedCount, outcome.File);
            }
            progress.Clear();
            format.End(Summary);
            page.Flush(surroundings.Output);
        }
        finally
        {
            progress.Clear();
            await stop.CancelAsync();
            await filling;
        }
    }

    private async Task FillAsync(IEnumerable<Found> found, ChannelWriter<Task<Outcome>> queue, SemaphoreSlim turns, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var next in found)
            {
                await turns.WaitAsync(cancellationToken);
                await queue.WriteAsync(Task.Run(() => Grade(next, turns, cancellationToken), CancellationToken.None), cancellationToken);
            }
            queue.Complete();
        }
        catch (OperationCanceledException problem)
        {
            queue.TryComplete(problem);
        }
        catch (Exception problem)
        {
            queue.TryComplete(problem);
            throw;
        }
    }

    private Outcome Grade(Found found, SemaphoreSlim turns, CancellationToken cancellationToken)
    {
        try
        {
            return grader.Grade(found, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The border of one document: a bug that it lays bare must not keep the others from being graded.
            return new Unreadable(found.File, $"Upside is at fault ({fault.GetType().Name}); please report it");
        }
        finally
        {
            turns.Release();
        }
    }
}

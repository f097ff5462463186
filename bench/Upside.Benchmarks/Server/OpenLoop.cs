using System.Diagnostics;

namespace Upside.Benchmarks.Server;

/// <summary>
/// Sends requests at a fixed rate whatever the answers do, as visitors come: a slow answer makes none of the later ones wait for its
/// turn, and each counts from when it was due.
/// </summary>
internal static class OpenLoop
{
    /// <summary>How long each request took, in milliseconds, in ascending order.</summary>
    /// <exception cref="BenchmarkFailedException">An answer was none.</exception>
    public static async Task<IReadOnlyList<double>> RunAsync(int aSecond, TimeSpan time, Func<int, CancellationToken, Task> request, CancellationToken cancellationToken)
    {
        var count = (int)(time.TotalSeconds * aSecond);
        var took = new Task<double>[count];
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < count; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / aSecond);
            var wait = due - clock.Elapsed;
            if (wait > TimeSpan.Zero) await Task.Delay(wait, cancellationToken);
            took[i] = TimeAsync(i, due);
        }
        return [.. (await Task.WhenAll(took)).Order()];

        async Task<double> TimeAsync(int number, TimeSpan due)
        {
            await request(number, cancellationToken);
            return (clock.Elapsed - due).TotalMilliseconds;
        }
    }

    /// <summary>The value that so many percent of all do not exceed.</summary>
    public static double Percentile(IReadOnlyList<double> ascending, int percent) => ascending[Math.Min(ascending.Count - 1, ascending.Count * percent / 100)];
}

using System.Globalization;
using Upside.Cli.Api;
using Upside.Cli.Terminals;

namespace Upside.Cli.Incidents;

/// <summary>
/// Prints what is written on an incident until it is interrupted. The stream only says that there is something new; what it is,
/// is read from the version that was reached, so a lost connection loses nothing and prints nothing twice.
/// </summary>
internal sealed class Following(ApiClient client, Surroundings surroundings, string path, bool asJson)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    private long _version;

    /// <returns>Why there is nothing more to follow: the right to it was lost.</returns>
    public async Task<Problem?> RunAsync(IncidentShape incident, CancellationToken cancellationToken)
    {
        _version = incident.Version;
        var pause = Pause;
        while (true)
        {
            try
            {
                var stream = await client.OpenAsync($"{path}/live", _version.ToString(CultureInfo.InvariantCulture), cancellationToken);
                if (stream.Problem is { Kind: ProblemKind.Unauthenticated or ProblemKind.Forbidden or ProblemKind.NotFound } gone) return gone;
                if (stream.Problem is null)
                {
                    using (stream.Value)
                    {
                        pause = Pause;
                        if (await ListenAsync(stream.Value, cancellationToken) is { } lost) return lost;
                    }
                }
            }
            catch (Exception broken) when (broken is HttpRequestException or IOException)
            {
                surroundings.Error.WriteLine($"upside: the connection is lost; trying again in {pause.TotalSeconds:0} s.");
            }
            await Task.Delay(pause, surroundings.Time, cancellationToken);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private async Task<Problem?> ListenAsync(HttpResponseMessage stream, CancellationToken cancellationToken)
    {
        using var lines = new StreamReader(await stream.Content.ReadAsStreamAsync(cancellationToken));
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            if (!line.StartsWith("id:", StringComparison.Ordinal)) continue;
            if (!long.TryParse(line.AsSpan(3).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var version) || version <= _version) continue;
            if (await CatchUpAsync(cancellationToken) is { } problem) return problem;
        }
        return null;
    }

    private async Task<Problem?> CatchUpAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var answer = await client.GetAsync($"{path}/changes?after={_version.ToString(CultureInfo.InvariantCulture)}", cancellationToken);
            var changes = answer.As(Shapes.Default.ChangesShape);
            if (changes.Problem is { } problem) return problem;
            if (changes.Value.Entries.Count == 0) return null;
            _version = changes.Value.Version;
            var page = new Page(surroundings.Terminal);
            var text = new IncidentText(page, surroundings.Time);
            if (asJson) page.Write(answer.Value.GetRawText()).Line();
            else foreach (var entry in changes.Value.Entries) text.Entry(entry);
            page.Flush(surroundings.Output);
        }
    }
}

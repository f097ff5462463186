using Upside.Server.Access;

namespace Upside.Server.Tests.Incidents;

/// <summary>Many write at once, on two servers; readers lose their connection at random places and go on from what they heard last.</summary>
public sealed class LivePropertyTests(TestServer server) : IClassFixture<TestServer>
{
    private const int Writers = 6;
    private const int EntriesEach = 15;
    private const int Readers = 6;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Every_reader_has_every_change_in_order_with_nothing_missing_and_nothing_twice(int seed)
    {
        await using var second = await server.BesideAsync();
        var person = await server.AddPersonAsync(Role.Responder);
        IncidentProgram[] programs = [IncidentProgram.Of(person, server), IncidentProgram.Of(person, second)];
        var incident = await programs[0].DeclareAsync(new { title = $"Storm {seed}" });
        var last = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);

        var readers = Enumerable.Range(0, Readers).Select(reader => ReadAsync(programs, incident, new Random((seed * 1000) + reader), last.Task)).ToList();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => WriteAsync(programs[writer % 2], incident, new Random((seed * 2000) + writer))));
        var final = (await programs[0].ReadAsync(incident)).GetProperty("version").GetInt64();
        last.SetResult(final);

        var truth = await TruthAsync(programs[0], incident);
        Assert.Equal(final, truth.Values.Max());
        foreach (var heard in await Task.WhenAll(readers).WaitAsync(Patience, Cancellation)) Assert.Equal(truth.OrderBy(one => one.Key), heard.OrderBy(one => one.Key));
    }

    /// <summary>Writes, and now and then edits what it wrote.</summary>
    private static async Task WriteAsync(IncidentProgram program, long incident, Random random)
    {
        var written = new List<long>();
        for (var i = 0; i < EntriesEach; i++)
        {
            if (written.Count > 0 && random.Next(4) == 0)
                (await program.PutAsync(incident, $"entries/{written[random.Next(written.Count)]}", new { text = $"Edited {i}" })).Ok();
            else
                written.Add(await program.WriteAsync(incident, $"Entry {i}"));
        }
    }

    /// <summary>The version of each entry, as heard last.</summary>
    private static async Task<Dictionary<long, long>> ReadAsync(IncidentProgram[] programs, long incident, Random random, Task<long> last)
    {
        var heard = new Dictionary<long, long>();
        var version = 0L;
        while (!last.IsCompleted || version < await last)
        {
            var until = random.Next(1, 12);
            using var connection = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
            _ = last.ContinueWith(_ => connection.CancelAsync(), connection.Token, TaskContinuationOptions.None, TaskScheduler.Default);
            try
            {
                await foreach (var one in programs[random.Next(2)].WatchAsync(incident, after: 0, lastEventId: version, connection.Token))
                {
                    if (one.Event != "entry") continue;
                    Assert.True(one.Id > version, $"{one.Id} came after {version}");
                    version = one.Id!.Value;
                    heard[one.Json.GetProperty("number").GetInt64()] = version;
                    if (--until == 0) break;
                }
            }
            catch (OperationCanceledException) when (!Cancellation.IsCancellationRequested)
            {
                // Everything is written: what is still missing is caught up with by the next connection.
                var final = await last;
                await foreach (var one in programs[0].WatchAsync(incident, after: version, cancellationToken: Cancellation))
                {
                    if (one.Event == "entry")
                    {
                        Assert.True(one.Id > version, $"{one.Id} came after {version}");
                        version = one.Id!.Value;
                        heard[one.Json.GetProperty("number").GetInt64()] = version;
                    }
                    if (version >= final) return heard;
                }
            }
        }
        return heard;
    }

    private static async Task<Dictionary<long, long>> TruthAsync(IncidentProgram program, long incident)
    {
        var truth = new Dictionary<long, long>();
        for (var path = $"/api/v1/incidents/{incident}/entries?limit=7"; ;)
        {
            var page = await program.ReadAsync(path);
            foreach (var entry in page.GetProperty("items").EnumerateArray()) truth.Add(entry.GetProperty("number").GetInt64(), entry.GetProperty("version").GetInt64());
            if (page.GetProperty("next").GetString() is not { } next) return truth;
            path = $"/api/v1/incidents/{incident}/entries?limit=7&cursor={next}";
        }
    }
}

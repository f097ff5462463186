using System.IO.Pipelines;
using System.Text;
using NodaTime;
using Upside.Server.Access;
using Upside.Server.Incidents.Live;
using Upside.Server.Storage;

namespace Upside.Server.Tests.Incidents;

public sealed class LiveReaderTests
{
    private static readonly Actor Ada = new(new PersonId(1), "Ada", Role.Viewer, null, new Caller(new PersonId(1), "session 1", null, null));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_reader_has_had_is_not_sent_again_and_an_older_head_never_follows_a_newer()
    {
        using var reader = Reader();
        reader.Offer(News(head: 3, 2, 3));
        reader.Offer(News(head: 5, 4, 5));
        reader.Offer(News(head: 6, 6));
        reader.Close();

        Assert.Equal("5 6 head6 ", await SentAsync(reader, new LiveReader.Place(4, 5)));
    }

    [Fact]
    public async Task A_reader_who_takes_nothing_is_dropped_before_much_waits_for_them()
    {
        using var reader = Reader();
        for (var version = 1L; version <= 1_000 && !reader.Dropped.IsCancellationRequested; version++) reader.Offer(News(version, version));

        Assert.True(reader.Dropped.IsCancellationRequested);
        reader.Offer(News(2_000, 2_000));
        Assert.DoesNotContain("2000", await SentAsync(reader, default), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_lost_the_right_is_not_sent_what_was_waiting()
    {
        using var reader = Reader();
        reader.Offer(News(1, 1));
        reader.Shut();
        reader.Offer(News(2, 2));

        Assert.Equal("", await SentAsync(reader, default));
    }

    [Fact]
    public async Task Without_news_a_stream_says_that_it_is_alive()
    {
        using var reader = Reader();
        reader.Offer(LiveNews.None);
        reader.Close();

        Assert.Equal("event: alive\ndata:\n\n", await SentAsync(reader, default));
    }

    private static LiveReader Reader() => new(Ada, LiveFormat.Json, Instant.FromUtc(2017, 2, 28, 17, 37));

    private static LiveNews News(long head, params long[] entries) =>
        new([.. entries.Select(version => new LiveEvent(version, Encoding.UTF8.GetBytes($"{version} ")))], new LiveEvent(head, Encoding.UTF8.GetBytes($"head{head} ")));

    private static async Task<string> SentAsync(LiveReader reader, LiveReader.Place place)
    {
        using var body = new MemoryStream();
        var pipe = PipeWriter.Create(body);
        await reader.SendAsync(pipe, place, Cancellation);
        return Encoding.UTF8.GetString(body.ToArray());
    }
}

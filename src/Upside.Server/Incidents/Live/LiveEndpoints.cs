using System.Globalization;
using Upside.Server.Access;
using Upside.Server.Web;

namespace Upside.Server.Incidents.Live;

/// <summary>The streams over HTTP; what they say is told at <see cref="LiveNews"/>.</summary>
internal static class LiveEndpoints
{
    private const int MostEntries = 500;

    public static void MapLive(this IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet("/incidents/{incident:long}/live", (HttpContext context, Actor actor, IncidentQueries queries, LiveStreams streams, LiveWriter writer, long incident, long? after) =>
            StreamAsync(context, new Stream(queries, streams, writer, LiveFormat.Html), actor, new IncidentId(incident), after));
        api.MapGet("/incidents/{incident:long}/live", (HttpContext context, Actor actor, IncidentQueries queries, LiveStreams streams, LiveWriter writer, long incident, long? after) =>
                StreamAsync(context, new Stream(queries, streams, writer, LiveFormat.Json), actor, new IncidentId(incident), after))
            .WithName("watchIncident")
            .WithTags("Incidents")
            .WithSummary("Watch an incident")
            .WithDescription("Server-sent events: `entry` for each entry that is written or changed, with the version as its id, and `incident` for the incident itself. Go on from where you were with `Last-Event-ID` or `after`.")
            .Produces(StatusCodes.Status200OK, contentType: "text/event-stream");
    }

    private static async Task<IResult> StreamAsync(HttpContext context, Stream stream, Actor actor, IncidentId id, long? after)
    {
        if (actor.Refuse(Scope.Read) is { } refusal) return Refused(refusal, stream.Format);
        var cancellation = context.RequestAborted;
        if (await stream.Queries.FindAsync(actor, id, cancellation) is not { } incident) return Refused(OpenIncident.NotFound(id), stream.Format);
        var place = Math.Clamp(LastEventId(context.Request) ?? after ?? incident.Version, 0, incident.Version);
        using var reader = stream.Streams.Join(id, incident.Version, actor, stream.Format);
        await using var abort = reader.Dropped.Register(context.Abort);
        try
        {
            await SendAsync(context, stream, reader, id, place, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }
        finally
        {
            stream.Streams.Leave(id, reader);
        }
        return TypedResults.Empty;
    }

    private static async Task SendAsync(HttpContext context, Stream stream, LiveReader reader, IncidentId id, long after, CancellationToken cancellation)
    {
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no"; // a proxy would collect what should be seen at once
        var body = context.Response.BodyWriter;
        await context.Response.WriteAsync(Begin(id, after), cancellation);
        var place = new LiveReader.Place(after, after);
        while (true)
        {
            if (await stream.Queries.ChangesAsync(reader.Actor, id, place.CaughtUp, MostEntries, cancellation) is not { } changes) return;
            if (changes.Entries.Count > 0) place = LiveReader.Write(body, await stream.Writer.WriteAsync(changes, stream.Format), place);
            await body.FlushAsync(cancellation);
            if (changes.Entries.Count < MostEntries) break;
        }
        await reader.SendAsync(body, place, cancellation);
    }

    // Says where the stream begins, for readers who lose it before anything has happened. And readers whose server stops come back
    // over a second, not all in the same moment.
    private static string Begin(IncidentId id, long after) =>
        string.Create(CultureInfo.InvariantCulture, $"retry: {500 + (HashCode.Combine(id, Environment.TickCount64) & 1023)}\nid: {after}\n\n");

    private static long? LastEventId(HttpRequest request) =>
        long.TryParse(request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    private static IResult Refused(Problem problem, LiveFormat format) => format == LiveFormat.Json ? problem.ToApi() : TypedResults.StatusCode(problem.Kind.Status());

    private sealed record Stream(IncidentQueries Queries, LiveStreams Streams, LiveWriter Writer, LiveFormat Format);
}

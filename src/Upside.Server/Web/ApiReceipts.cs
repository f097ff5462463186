using Microsoft.AspNetCore.Http.Metadata;
using Npgsql;
using Upside.Server.Storage;

namespace Upside.Server.Web;

/// <summary>
/// A POST with an Idempotency-Key is carried out once. The use case's own commit keeps the receipt, so there is no moment in
/// which one exists without the other; a repetition is answered with what the record is now.
/// </summary>
internal static class ApiReceipts
{
    public const string Replayed = "Idempotency-Replayed";

    /// <summary>
    /// Names the GET operation that shows what this POST made. Its route parameters have to be named as in the subject of the
    /// change that the use case records last: <c>incident/12/entry/34</c> for <c>/incidents/{incident}/entries/{entry}</c>.
    /// </summary>
    public static RouteHandlerBuilder Shows(this RouteHandlerBuilder post, string operation) => post.WithMetadata(new ShownBy(operation));

    /// <summary>The filter of all operations.</summary>
    public static async ValueTask<object?> AnswerOnceAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.Features.Get<Caller>() is not { Person: not null, Receipt: { } receipt } caller) return await next(context);
        if (await RepeatAsync(http, caller, receipt) is { } repeated) return repeated;
        // Where the same request came twice at once, one of them runs into what the other has committed: its receipt, or
        // a name that is taken now. So a refusal is looked at again.
        try
        {
            var answer = await next(context);
            return IsRefusal(answer) ? await RepeatAsync(http, caller, receipt) ?? answer : answer;
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            if (await RepeatAsync(http, caller, receipt) is { } answered) return answered;
            throw;
        }
    }

    private static bool IsRefusal(object? answer) =>
        (answer is INestedHttpResult nested ? nested.Result : answer) is IStatusCodeHttpResult { StatusCode: >= StatusCodes.Status400BadRequest };

    private static async Task<IResult?> RepeatAsync(HttpContext http, Caller caller, Receipt receipt)
    {
        const string sql = "select fingerprint, subject from receipts where person = @Person and key = @Key";
        var database = http.RequestServices.GetRequiredService<Database>();
        var kept = await database.FindAsync<Kept>(caller, sql, new { Person = caller.Person!.Value.Value, receipt.Key }, http.RequestAborted);
        if (kept is null) return null;
        if (kept.Fingerprint != receipt.Fingerprint)
            return new Problem(ProblemKind.Invalid, $"This {Api.IdempotencyKey} was used for another request. Give each request a key of its own.", Api.IdempotencyKey).ToApi();
        return new Repetition(kept.Subject);
    }

    private sealed record Kept(string Fingerprint, string Subject);

    private sealed record ShownBy(string Operation);

    /// <summary>The status that the first answer had, and the record as it is now.</summary>
    private sealed class Repetition(string subject) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var post = httpContext.GetEndpoint()!;
            var status = post.Metadata.OfType<IProducesResponseTypeMetadata>().Select(answer => answer.StatusCode).FirstOrDefault(code => code is >= 200 and < 300, StatusCodes.Status200OK);
            httpContext.Response.Headers[Replayed] = "true";
            if (post.Metadata.GetMetadata<ShownBy>() is not { } shown)
            {
                httpContext.Response.StatusCode = status;
                return;
            }
            var services = httpContext.RequestServices;
            var get = services.GetRequiredService<EndpointDataSource>().Endpoints.Single(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName == shown.Operation);
            httpContext.Features.Set<Receipt>(null); // what follows is a reading
            httpContext.Request.Method = HttpMethods.Get;
            httpContext.Request.RouteValues = Values(subject);
            httpContext.Request.QueryString = QueryString.Empty;
            if (status == StatusCodes.Status201Created)
                httpContext.Response.Headers.Location = services.GetRequiredService<LinkGenerator>().GetPathByName(shown.Operation, httpContext.Request.RouteValues);
            httpContext.Response.OnStarting(() =>
            {
                if (httpContext.Response.StatusCode == StatusCodes.Status200OK) httpContext.Response.StatusCode = status;
                return Task.CompletedTask;
            });
            await get.RequestDelegate!(httpContext);
        }

        // incident/12/entry/34 → incident: 12, entry: 34
        private static RouteValueDictionary Values(string subject)
        {
            var values = new RouteValueDictionary();
            foreach (var pair in subject.Split('/').Chunk(2)) values[pair[0]] = pair[1];
            return values;
        }
    }
}

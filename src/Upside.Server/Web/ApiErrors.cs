using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace Upside.Server.Web;

/// <summary>
/// What the API answers where no endpoint does: an unknown address or method, a body that cannot be bound, a database that is
/// down, a bug. Always a problem after RFC 9457; of a bug only the trace id, under which the log has the rest.
/// </summary>
internal sealed partial class ApiErrors(ILogger<ApiErrors> logger) : IExceptionHandler
{
    private const int RetryAfterSeconds = 2;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!Api.IsAsked(httpContext)) return false;
        if (httpContext.RequestAborted.IsCancellationRequested) return true; // nobody waits for an answer
        await Answer(httpContext, exception).ExecuteAsync(httpContext);
        return true;
    }

    /// <summary>Gives an answer without a body one that says what the status means.</summary>
    public static async Task DescribeStatusAsync(StatusCodeContext context)
    {
        var http = context.HttpContext;
        if (!Api.IsAsked(http)) return;
        await TypedResults.Problem(Meaning(http), statusCode: http.Response.StatusCode).ExecuteAsync(http);
    }

    private ProblemHttpResult Answer(HttpContext context, Exception exception)
    {
        switch (exception)
        {
            case BadHttpRequestException { InnerException: JsonException mismatch }:
                return ApiJson.Mismatch(mismatch).ToApi();
            case BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } unbound when UnboundParameter().Match(unbound.Message) is { Success: true } named:
                var name = named.Groups[1].Value;
                return new Problem(ProblemKind.Invalid, $"\"{name}\" has a value of the wrong kind; /openapi/v1.json describes it.", name).ToApi();
            case BadHttpRequestException refused:
                return TypedResults.Problem(refused.StatusCode == StatusCodes.Status413PayloadTooLarge ? ApiBodies.TooLarge : "The request cannot be read.", statusCode: refused.StatusCode);
            case NpgsqlException lost when lost.IsTransient || lost is not PostgresException:
                LogDatabase(logger, lost);
                context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
                return TypedResults.Problem(LostDatabase(context.Request), statusCode: StatusCodes.Status503ServiceUnavailable);
            default:
                LogBug(logger, exception, context.Request.Method, context.GetEndpoint()?.DisplayName);
                var trace = Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
                return TypedResults.Problem(
                    "Something went wrong in Upside itself. Its log has the details under this trace id.",
                    statusCode: StatusCodes.Status500InternalServerError,
                    extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["traceId"] = trace });
        }
    }

    // A connection that breaks during a commit does not tell whether it came through.
    private static string LostDatabase(HttpRequest request) => HttpMethods.IsGet(request.Method)
        ? "The database does not answer. Try again in a moment."
        : $"The database does not answer, and whether this was carried out is not known. Send it again with the same {Api.IdempotencyKey}, or look first.";

    private static string Meaning(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status401Unauthorized => "This needs a token: send the header \"Authorization: Bearer …\". A token is made under /tokens.",
        StatusCodes.Status403Forbidden => "You may not do this.",
        StatusCodes.Status404NotFound => "There is nothing at this address.",
        StatusCodes.Status405MethodNotAllowed => $"This address does not take {context.Request.Method}{(context.Response.Headers.Allow.Count > 0 ? $"; it takes {context.Response.Headers.Allow}" : "")}.",
        StatusCodes.Status415UnsupportedMediaType => ApiBodies.NotJson,
        StatusCodes.Status429TooManyRequests => "Too many requests; wait a moment.",
        _ => "The request cannot be carried out.",
    };

    // The framework names the parameter in this sentence only.
    [GeneratedRegex("^(?:Failed to bind|Required) parameter \"[^\"]* (\\w+)\" ")]
    private static partial Regex UnboundParameter();

    [LoggerMessage(1, LogLevel.Error, "A request failed by a bug: {Method} {Endpoint}")]
    private static partial void LogBug(ILogger logger, Exception exception, string method, string? endpoint);

    [LoggerMessage(2, LogLevel.Warning, "The database does not answer")]
    private static partial void LogDatabase(ILogger logger, Exception exception);
}

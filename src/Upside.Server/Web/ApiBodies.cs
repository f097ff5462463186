using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using Upside.Server.Storage;

namespace Upside.Server.Web;

/// <summary>
/// Reads the JSON body of a request before it is bound: bounded, whole, and checked, so that every fault of it is told in the
/// same way. With an Idempotency-Key the receipt is made of what was read.
/// </summary>
internal sealed class ApiBodies(RequestDelegate next)
{
    public const string TooLarge = "The body is too large: one mebibyte is the most.";
    public const string NotJson = "The body has to be JSON in UTF-8, with the header \"Content-Type: application/json\".";
    public const int LongestKey = 200;

    private const int Most = 1 << 20;

    public async Task InvokeAsync(HttpContext context)
    {
        if (await PrepareAsync(context) is { } refusal) await refusal.ExecuteAsync(context);
        else await next(context);
    }

    /// <summary>What the body and the key make of a request that is to be carried out once.</summary>
    private static async Task<IResult?> PrepareAsync(HttpContext context)
    {
        if (!Api.IsAsked(context) || context.GetEndpoint() is not { } endpoint) return null;
        if (Parameters(context) is { } parameter) return parameter.ToApi();
        var body = ReadOnlyMemory<byte>.Empty;
        if (endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is { } accepts && accepts.ContentTypes.Contains(MediaTypeNames.Application.Json))
        {
            if (!IsJson(context.Request)) return TypedResults.Problem(NotJson, statusCode: StatusCodes.Status415UnsupportedMediaType);
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = Most;
            var kept = new MemoryStream();
            await context.Request.Body.CopyToAsync(kept, context.RequestAborted);
            body = kept.GetBuffer().AsMemory(0, (int)kept.Length);
            if (ApiJson.Trouble(body.Span) is { } trouble)
                return trouble.Field is null ? TypedResults.Problem(trouble.Message, statusCode: StatusCodes.Status400BadRequest) : trouble.ToApi();
            kept.Position = 0;
            context.Request.Body = kept;
        }
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.Headers.TryGetValue(Api.IdempotencyKey, out var keys))
        {
            if (keys is not [{ Length: > 0 and <= LongestKey } key] || key.AsSpan().ContainsAnyExceptInRange('!', '~'))
                return new Problem(ProblemKind.Invalid, $"An {Api.IdempotencyKey} is one word of at most {LongestKey} visible ASCII characters.", Api.IdempotencyKey).ToApi();
            context.Features.Set(new Receipt(key, Fingerprint(context.Request, body.Span)));
        }
        return null;
    }

    /// <summary>Texts in the address are held to the same rule as those in the body.</summary>
    private static Problem? Parameters(HttpContext context)
    {
        foreach (var (name, value) in context.Request.RouteValues)
        {
            if (SafeText.Problem(value as string, name) is { } problem) return problem;
        }
        foreach (var (name, values) in context.Request.Query)
        {
            if (SafeText.Trouble(name) is not null) return new Problem(ProblemKind.Invalid, "The name of a parameter holds a control character.");
            if (values.Select(value => SafeText.Problem(value, name)).FirstOrDefault(problem => problem is not null) is { } problem) return problem;
        }
        return null;
    }

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase)
        && (type.Charset.Length == 0 || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));

    private static string Fingerprint(HttpRequest request, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

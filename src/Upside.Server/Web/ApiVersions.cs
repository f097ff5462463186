using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace Upside.Server.Web;

/// <summary>
/// The version that a change is based on, from the header If-Match. An operation takes it as a parameter and hands
/// <see cref="Version"/> to its use case, which refuses a stale one. Without the header the change is made to whatever is there.
/// </summary>
/// <param name="Version">Null where any will do.</param>
internal readonly record struct IfMatch(long? Version) : IEndpointParameterMetadataProvider
{
    private const long None = -1;

    public static ValueTask<IfMatch> BindAsync(HttpContext context) => ValueTask.FromResult(Read(context.Request.Headers.IfMatch));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(TakesIfMatch.Instance);

    // What is no version of ours matches no version: the answer is 412 and tells the current one.
    private static IfMatch Read(Microsoft.Extensions.Primitives.StringValues header)
    {
        if (header.Count == 0) return new IfMatch(null);
        if (!EntityTagHeaderValue.TryParseList(header, out var tags)) return new IfMatch(None);
        if (tags.Any(tag => tag.Tag == "*")) return new IfMatch(null);
        return new IfMatch(tags is [{ IsWeak: false } tag] && long.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : None);
    }

    /// <summary>Says in the description of an operation that it looks at the header.</summary>
    internal sealed class TakesIfMatch
    {
        public static readonly TakesIfMatch Instance = new();
    }
}

/// <summary>How an answer tells the version of the record that it shows.</summary>
internal static class ApiVersions
{
    /// <summary>Sets the ETag, to be sent back as If-Match with a change.</summary>
    public static void Tag(this HttpResponse response, long version) => response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}

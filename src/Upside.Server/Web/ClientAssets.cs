using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Upside.Server.Web;

/// <summary>
/// What the client build embedded: a stylesheet, a script, an icon. Each is served under a name that holds the hash of its
/// content, so a browser may keep it for ever. A program that was built without Node.js has no stylesheet and no script.
/// </summary>
internal static class ClientAssets
{
    private static readonly FrozenDictionary<string, Asset> ByName = Load();
    private static readonly FrozenDictionary<string, Asset> ByFile = ByName.Values.ToFrozenDictionary(asset => asset.File, StringComparer.Ordinal);

    /// <summary>Where an asset is served; null where the program was built without it.</summary>
    public static string? PathOf(string name) => ByName.TryGetValue(name, out var asset) ? "/assets/" + asset.File : null;

    public static void MapClientAssets(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/assets/{file}", [HttpMethods.Get, HttpMethods.Head], (string file, HttpRequest request, HttpResponse response) =>
        {
            if (!ByFile.TryGetValue(file, out var asset)) return Results.NotFound();
            var (bytes, encoding) = asset.For(request.Headers.AcceptEncoding.ToString());
            if (encoding is not null) response.Headers.ContentEncoding = encoding;
            response.Headers.Vary = HeaderNames.AcceptEncoding;
            response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Bytes(bytes, asset.ContentType);
        }).AllowAnonymous();

    private static FrozenDictionary<string, Asset> Load()
    {
        (string Name, string ContentType)[] kinds = [("style.css", "text/css; charset=utf-8"), ("app.js", "text/javascript; charset=utf-8"), ("icon.svg", "image/svg+xml")];
        return kinds
            .Select(kind => Read(kind.Name) is { } plain ? new Asset(kind.Name, kind.ContentType, plain, Read(kind.Name + ".br"), Read(kind.Name + ".gz")) : null)
            .OfType<Asset>()
            .ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);
    }

    private static byte[]? Read(string name)
    {
        using var stream = typeof(ClientAssets).Assembly.GetManifestResourceStream("assets/" + name);
        if (stream is null) return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private sealed record Asset(string Name, string ContentType, byte[] Plain, byte[]? Brotli, byte[]? Gzip)
    {
        /// <summary><c>style.1f0a9c33b2.css</c></summary>
        public string File { get; } = $"{Path.GetFileNameWithoutExtension(Name)}.{Convert.ToHexStringLower(SHA256.HashData(Plain))[..10]}{Path.GetExtension(Name)}";

        public (byte[] Bytes, string? Encoding) For(string accepted) =>
            Brotli is not null && accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? (Brotli, "br")
            : Gzip is not null && accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? (Gzip, "gzip")
            : (Plain, null);
    }
}

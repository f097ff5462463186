namespace Upside.Server.Access;

/// <summary>
/// Refuses what another site makes a browser send. Every form carries an anti-forgery token as well; this covers what has no form:
/// the API, used with the cookie of somebody who signed in. Programs send neither of these headers and no cookie.
/// </summary>
internal static class CrossSite
{
    public static bool IsRefused(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)) return false;
        if (request.Headers.ContainsKey("Authorization")) return false; // no browser adds this by itself
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0) return site is not ("same-origin" or "none");
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
    }
}

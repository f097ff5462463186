using System.Net;
using Microsoft.AspNetCore.Http;
using Upside.Server.Access.OpenId;
using Upside.Server.Settings;

namespace Upside.Server.Hosting;

/// <summary>What <c>upside serve</c> was told.</summary>
/// <param name="Urls">Where to listen, parted by semicolons.</param>
/// <param name="Proxies">Who may say, by X-Forwarded-For and X-Forwarded-Proto, whom a request comes from.</param>
internal sealed record ServeOptions(InstallationOptions Installation, string Urls, IReadOnlyList<IPNetwork> Proxies)
{
    /// <summary>The OpenID provider that people may sign in with; null without one.</summary>
    public OpenIdOptions? OpenId { get; init; }

    private const string UsualUrl = "http://127.0.0.1:8088";

    private static readonly Setting ListenUrls = new("urls", "ASPNETCORE_URLS", $"Where to listen. Default: {UsualUrl}.", "--urls");
    private static readonly Setting TrustedProxies = new("proxies", "UPSIDE_PROXIES", "Addresses or networks of reverse proxies that are believed about whom a request comes from. Default: 127.0.0.0/8 and ::1.");

    /// <summary>Every setting there is.</summary>
    public static readonly IReadOnlyList<Setting> All = [ListenUrls, TrustedProxies, .. OpenIdOptions.All, .. InstallationOptions.All];

    public static Result<ServeOptions> Read(GivenSettings given)
    {
        var installation = InstallationOptions.Read(given);
        if (installation.Problem is { } wrong) return wrong;
        var urls = given.Values(ListenUrls) is { Length: > 0 } several ? string.Join(';', several) : UsualUrl;
        foreach (var url in urls.Split(';'))
        {
            if (!IsUrl(url)) return given.Wrong(ListenUrls, $"\"{url}\" is no address to listen on; one looks like {UsualUrl}. TLS belongs to a reverse proxy.");
        }
        var proxies = new List<IPNetwork>();
        foreach (var proxy in given.Values(TrustedProxies))
        {
            if (ToNetwork(proxy) is not { } network) return given.Wrong(TrustedProxies, $"\"{proxy}\" is neither an address nor a network such as 10.0.0.0/8.");
            proxies.Add(network);
        }
        var openId = OpenIdOptions.Read(given);
        if (openId.Problem is { } unfit) return unfit;
        return new ServeOptions(installation.Value, urls, proxies.Count > 0 ? proxies : [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")]) { OpenId = openId.Value };
    }

    private static bool IsUrl(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Scheme: "http", Host.Length: > 0, PathBase.Length: 0, IsNamedPipe: false };
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static IPNetwork? ToNetwork(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}

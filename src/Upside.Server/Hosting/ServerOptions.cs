using System.Net;
using Upside.Server.Access.OpenId;
using Upside.Server.Storage;

namespace Upside.Server.Hosting;

/// <summary>What a server needs to start.</summary>
/// <param name="Urls">Where to listen: <c>http://127.0.0.1:8088</c>.</param>
internal sealed record ServerOptions(StorageOptions Storage, string Urls)
{
    /// <summary>The OpenID provider that people may sign in with; null without one.</summary>
    public OpenIdOptions? OpenId { get; init; }

    /// <summary>Who is believed about whom a request comes from.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];
}

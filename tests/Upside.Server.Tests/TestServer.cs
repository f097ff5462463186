using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Upside.Server.Access.OpenId;
using Upside.Server.Hosting;
using Upside.Server.Storage;

namespace Upside.Server.Tests;

/// <summary>The real server on a loopback port of its own, over a fresh database. A class fixture, or made by a test that needs more than one.</summary>
public sealed class TestServer(TestCluster cluster) : IAsyncLifetime
{
    private WebApplication? _server;
    private StorageOptions? _storage;

    /// <summary>Where it logs to.</summary>
    internal ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://unset.invalid");

    /// <summary>For what has no public door, such as making the first person.</summary>
    internal IServiceProvider Services => _server!.Services;

    /// <summary>The provider that people may sign in with besides; null without one.</summary>
    internal OpenIdOptions? OpenId { get; init; }

    internal Database Database => Services.GetRequiredService<Database>();

    internal StorageOptions Storage => _storage!;

    public async ValueTask InitializeAsync() => await StartAsync(await cluster.CreateDatabaseAsync());

    /// <summary>A second server over the same database.</summary>
    internal async Task<TestServer> BesideAsync()
    {
        var second = new TestServer(cluster) { OpenId = OpenId };
        await second.StartAsync(Storage);
        return second;
    }

    /// <summary>It goes away, as for an update; its database stays.</summary>
    internal async Task StopAsync()
    {
        await _server!.StopAsync();
        await _server.DisposeAsync();
        _server = null;
    }

    /// <summary>It comes back at the address it had.</summary>
    internal Task StartAgainAsync() => StartAsync(Storage, Address.GetLeftPart(UriPartial.Authority));

    /// <summary>A client without cookies that follows no redirect.</summary>
    public HttpClient CreateClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await StopAsync();
    }

    private async Task StartAsync(StorageOptions storage, string address = "http://127.0.0.1:0")
    {
        _storage = storage;
        _server = UpsideServer.Build(new ServerOptions(storage, address) { OpenId = OpenId }, Loggers);
        await _server.StartAsync();
        Address = new Uri(_server.Urls.First());
    }
}

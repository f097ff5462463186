using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Upside.Server.Access.Links;

namespace Upside.Server.Hosting;

/// <summary>A server and its database, from the first start to a clean stop.</summary>
internal sealed class ServerRun : IAsyncDisposable
{
    private readonly Installation _installation;
    private readonly WebApplication _server;
    private bool _isStopped;

    private ServerRun(Installation installation, WebApplication server) => (_installation, _server) = (installation, server);

    public IServiceProvider Services => _server.Services;

    /// <summary>Where it listens.</summary>
    public IReadOnlyCollection<string> Addresses => [.. _server.Urls];

    /// <summary>A server that answers; or why there is none, everything that was started stopped again.</summary>
    public static async Task<Result<ServerRun>> StartAsync(ServeOptions options, TimeProvider clock, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        if (Listening.FindProblem(options.Urls) is { } unheard) return unheard;
        var opened = await Installation.OpenAsync(options.Installation, clock, loggers.CreateLogger("Upside.Storage"), cancellationToken);
        if (opened.Problem is { } problem) return problem;
        var installation = opened.Value;
        WebApplication? server = null;
        var isStarted = false;
        try
        {
            var migrated = await installation.MigrateAsync(cancellationToken);
            if (migrated.Problem is { } unfit) return unfit;
            server = UpsideServer.Build(new ServerOptions(installation.Storage, options.Urls) { OpenId = options.OpenId, Proxies = options.Proxies }, loggers);
            await server.StartAsync(cancellationToken);
            isStarted = true;
            return new ServerRun(installation, server);
        }
        catch (IOException refused) when (refused.InnerException is AddressInUseException)
        {
            return Listening.Refused(options.Urls, SocketError.AddressAlreadyInUse); // taken since we looked
        }
        finally
        {
            if (!isStarted)
            {
                if (server is not null) await server.DisposeAsync();
                await installation.DisposeAsync();
            }
        }
    }

    /// <summary>The way in for the first administrator, good once and for a day; null where there is one.</summary>
    public async Task<string?> MakeSetUpLinkAsync(CancellationToken cancellationToken)
    {
        var path = await _server.Services.GetRequiredService<SetUpLink>().MakeAsync(cancellationToken);
        // An address that stands for every one of this machine's is none to open.
        var address = Addresses.First().Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal).Replace("//[::]", "//localhost", StringComparison.Ordinal);
        return path is null ? null : address + path;
    }

    /// <summary>Serves until it is asked to stop; then answers what was begun, and takes nothing new.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await _server.WaitForShutdownAsync(cancellationToken);
        _isStopped = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_isStopped) await _server.StopAsync();
        await _server.DisposeAsync();
        await _installation.DisposeAsync();
    }
}

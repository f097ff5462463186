using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Upside.Server.Access;
using Upside.Server.Agreement;
using Upside.Server.Audit;
using Upside.Server.Catalogue;
using Upside.Server.Incidents;
using Upside.Server.Severities;
using Upside.Server.Storage;
using Upside.Server.Web;
using IPNetwork = System.Net.IPNetwork;

namespace Upside.Server.Hosting;

/// <summary>The server: its capabilities, in the order in which they may know one another.</summary>
internal static class UpsideServer
{
    private static readonly TimeSpan LongestDrain = TimeSpan.FromSeconds(10);

    /// <summary>A server that is ready to be started.</summary>
    public static WebApplication Build(ServerOptions options, ILoggerFactory loggers)
    {
        // The content root is the program's own folder: what lies in the current one does not change how the server works.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(UpsideServer).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(options.Urls);
        builder.Services.AddSingleton(loggers);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestDrain);
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded => Believe(forwarded, options.Proxies));
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStorage(options.Storage);
        builder.Services.AddWeb();
        builder.Services.AddApi();
        builder.Services.AddAccess(options.OpenId);
        builder.Services.AddAudit();
        builder.Services.AddCatalogue();
        builder.Services.AddSeverities();
        builder.Services.AddAgreement();
        builder.Services.AddIncidents();

        var server = builder.Build();
        server.UseHealth();
        server.UseForwardedHeaders();
        server.UseWeb();
        server.UseApiErrors();
        server.UseAccess();
        server.UseApiBodies();
        server.UseFormGuard();
        server.MapApiDocument();
        server.MapWeb();
        server.MapAccess();
        server.MapAudit();
        server.MapCatalogue();
        server.MapSeverities();
        server.MapAgreement();
        server.MapSettingsPages();
        server.MapIncidents();
        server.MapIncidentPages();
        return server;
    }

    private static void Believe(ForwardedHeadersOptions forwarded, IReadOnlyList<IPNetwork> proxies)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in proxies) forwarded.KnownIPNetworks.Add(proxy);
    }
}

using Microsoft.AspNetCore.Hosting;
using Upside.Server.Access;
using Upside.Server.Audit;
using Upside.Server.Incidents;
using Upside.Server.Storage;
using Upside.Server.Web;

namespace Upside.Server.Hosting;

/// <summary>The server: its capabilities, in the order in which they may know one another.</summary>
internal static class UpsideServer
{
    /// <summary>A server that is ready to be started.</summary>
    public static WebApplication Build(ServerOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(UpsideServer).Assembly.GetName().Name });
        builder.WebHost.UseUrls(options.Urls);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStorage(options.Storage);
        builder.Services.AddWeb();
        builder.Services.AddApi();
        builder.Services.AddAccess();
        builder.Services.AddAudit();
        builder.Services.AddIncidents();

        var server = builder.Build();
        server.UseWeb();
        server.UseApiErrors();
        server.UseAccess();
        server.UseApiBodies();
        server.UseFormGuard();
        server.MapApiDocument();
        server.MapWeb();
        server.MapAudit();
        server.MapGet("/healthz", () => TypedResults.Text("ok\n")).AllowAnonymous();
        return server;
    }
}

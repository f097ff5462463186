using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Upside.Server.Tests.Hosting;

public sealed class TelemetryTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Traces_metrics_and_logs_go_to_the_endpoint_that_is_named()
    {
        using var receiver = new Receiver();
        using var killed = Serve(receiver);
        await killed.AddressAsync(Token);
        await killed.KillAsync(Token);

        using var server = Serve(receiver); // and says in its log that it goes on with the database of the other
        using (var client = new HttpClient { BaseAddress = await server.AddressAsync(Token) })
        using (await client.GetAsync("/readyz", Token))
        {
        }
        server.AskToStop();
        Assert.Equal(0, await server.EndAsync(Token));

        Assert.Contains("Microsoft.AspNetCore", receiver.TextOf("/v1/traces"), StringComparison.Ordinal);
        Assert.Contains("Npgsql", receiver.TextOf("/v1/traces"), StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", receiver.TextOf("/v1/metrics"), StringComparison.Ordinal);
        Assert.Contains("it is used again", receiver.TextOf("/v1/logs"), StringComparison.Ordinal);
        foreach (var path in new[] { "/v1/traces", "/v1/metrics", "/v1/logs" }) Assert.Contains("upside", receiver.TextOf(path), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private UpsideProcess Serve(Receiver receiver)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = receiver.Address, ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf" };
        return UpsideProcess.Start(_folder.Path, variables, "serve", "--urls", "http://127.0.0.1:0");
    }

    /// <summary>Takes what is posted to it, as a collector does.</summary>
    private sealed class Receiver : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly ConcurrentQueue<(string Path, string Text)> _posts = new();

        public Receiver()
        {
            // A listener of this kind cannot choose a free port by itself.
            using (var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
            {
                free.Start();
                Address = $"http://{free.LocalEndpoint}";
            }
            _listener.Prefixes.Add(Address + "/");
            _listener.Start();
            _ = TakeAsync();
        }

        public string Address { get; }

        public string TextOf(string path) => string.Concat(_posts.Where(post => post.Path == path).Select(post => post.Text));

        public void Dispose() => _listener.Close();

        private async Task TakeAsync()
        {
            while (_listener.IsListening)
            {
                HttpListenerContext context;
                try
                {
                    context = await _listener.GetContextAsync();
                }
                catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
                using (var body = new StreamReader(context.Request.InputStream, Encoding.Latin1)) _posts.Enqueue((context.Request.Url!.AbsolutePath, await body.ReadToEndAsync()));
                context.Response.ContentType = "application/x-protobuf";
                context.Response.Close();
            }
        }
    }
}

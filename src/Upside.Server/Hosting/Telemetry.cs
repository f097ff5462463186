using Microsoft.Extensions.Logging.Console;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Upside.Server.Hosting;

/// <summary>
/// What the server says of itself: a log on standard error, and, where an OTLP endpoint is named, traces, metrics and logs to
/// there. The exporter takes its settings from the environment variables that OpenTelemetry defines.
/// </summary>
internal sealed class Telemetry : IDisposable
{
    /// <summary>The name of our own spans and measures.</summary>
    public const string Source = "Upside";

    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private readonly TracerProvider? _traces;
    private readonly MeterProvider? _metrics;

    private Telemetry(ILoggerFactory loggers, TracerProvider? traces, MeterProvider? metrics) => (Loggers, _traces, _metrics) = (loggers, traces, metrics);

    public ILoggerFactory Loggers { get; }

    /// <summary>Where storage logs to, outside of a server too.</summary>
    public ILogger StorageLog => Loggers.CreateLogger("Upside.Storage");

    public static Telemetry Create(IReadOnlyDictionary<string, string> variables)
    {
        var isExported = !string.IsNullOrEmpty(variables.GetValueOrDefault(Endpoint));
        var service = ResourceBuilder.CreateDefault().AddService("upside", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3)).AddEnvironmentVariableDetector();
        var loggers = LoggerFactory.Create(log =>
        {
            log.SetMinimumLevel(LogLevel.Warning).AddFilter("Upside", LogLevel.Information);
            log.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error); // its keys lie in our database, unencrypted, as all that they protect does
            log.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ ";
                console.UseUtcTimestamp = true;
            });
            log.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
            if (isExported) log.AddOpenTelemetry(export => export.SetResourceBuilder(service).AddOtlpExporter());
        });
        if (!isExported) return new Telemetry(loggers, null, null);

        var traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(service).AddSource("Microsoft.AspNetCore", "Npgsql", Source).AddOtlpExporter().Build();
        var metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(service)
            .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql", "System.Runtime", Source).AddOtlpExporter().Build();
        return new Telemetry(loggers, traces, metrics);
    }

    /// <summary>Sends what is still held back.</summary>
    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
        Loggers.Dispose();
    }
}

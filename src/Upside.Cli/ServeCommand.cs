using System.CommandLine;
using System.Runtime.InteropServices;
using Microsoft.Extensions.DependencyInjection;
using Upside.Cli.Serving;
using Upside.Server.Demo;
using Upside.Server.Hosting;

namespace Upside.Cli;

/// <summary>`upside serve`: the server, with a database of its own or an outside one.</summary>
internal sealed class ServeCommand(Surroundings surroundings)
{
    public const string Name = "serve";

    private static readonly PosixSignal[] StopSignals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT];

    private readonly Option<bool> _demo = new("--demo") { Description = "Begin with a worked example, where nothing is there yet: the storage disruption of 28 February 2017." };
    private readonly ServerSettings _settings = new(surroundings, ServeOptions.All);

    /// <summary>The command with its options.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var serve = new ServeCommand(surroundings);
        var command = new Command(Name, "Run the server: incidents, their timeline, the catalogue and the people, as pages and as an API.");
        foreach (var option in serve._settings.Options) command.Options.Add(option);
        command.Options.Add(serve._demo);
        command.SetAction(serve.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var signals = StopSignals.Select(signal => PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true; // what was begun is answered first, and the database stopped after that
            stop.Cancel();
        })).ToList();
        try
        {
            return await ServeAsync(parsed, stop.Token);
        }
        finally
        {
            signals.ForEach(signal => signal.Dispose());
        }
    }

    private async Task<int> ServeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = _settings.ReadOptions(parsed);
        if (options.Problem is { } wrong) return UpsideCommand.Tell(surroundings.Error, wrong.Message);

        using var telemetry = Telemetry.Create(surroundings.Variables);
        var started = await ServerRun.StartAsync(options.Value, surroundings.Time, telemetry.Loggers, cancellationToken);
        if (started.Problem is { } refused) return UpsideCommand.Tell(surroundings.Error, refused.Message);
        await using var server = started.Value;
        await surroundings.SayAsync($"Upside listens on {string.Join(" and ", server.Addresses)}");
        if (parsed.GetValue(_demo))
        {
            if (await LoadDemoAsync(server, cancellationToken) is { } unsuited) return UpsideCommand.Tell(surroundings.Error, unsuited.Message);
        }
        else if (await server.MakeSetUpLinkAsync(cancellationToken) is { } link)
        {
            await surroundings.SayAsync($"To begin, make the first administrator: {link}\n(this link works once, and for a day; every start prints a new one until there is an administrator)");
        }
        await server.WaitAsync(cancellationToken);
        await surroundings.SayAsync("Upside stops: what was begun is finished.");
        return UpsideCommand.Fine;
    }

    private async Task<Problem?> LoadDemoAsync(ServerRun server, CancellationToken cancellationToken)
    {
        var demo = ActivatorUtilities.CreateInstance<DemoData>(server.Services);
        var loaded = await demo.LoadAsync(cancellationToken);
        if (loaded.Problem is { } problem) return problem;
        await surroundings.SayAsync(loaded.Value is { } path
            ? $"The demo is loaded. Choose a password for {DemoOrganisation.AdministratorsEmail}, its administrator, once at {server.Addresses.First()}{path}"
            : $"The demo is loaded. Sign in as {DemoOrganisation.AdministratorsEmail}.");
        return null;
    }
}

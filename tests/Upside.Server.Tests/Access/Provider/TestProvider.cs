using System.Diagnostics;
using Upside.Server.Access;
using Upside.Server.Access.OpenId;

namespace Upside.Server.Tests.Access.Provider;

/// <summary>The real oidc-provider from npm in a process of its own; a test is skipped, and says so, where Node.js or its packages are missing.</summary>
public sealed class TestProvider : IAsyncLifetime
{
    private Process? _node;
    private string? _issuer;
    private string? _missing;

    public async ValueTask InitializeAsync()
    {
        var folder = Folder();
        if (await RunAsync(folder, "node", "--version") is null) _missing = "Node.js is not installed";
        else if (!Directory.Exists(Path.Combine(folder, "node_modules")) && await RunAsync(folder, "npm", "ci", "--no-audit", "--no-fund") is null) _missing = "npm could not fetch oidc-provider";
        else await StartAsync(folder);
    }

    /// <summary>What a server is told about it.</summary>
    internal OpenIdOptions Options()
    {
        Assert.SkipWhen(_missing is not null, $"Not tested against the real oidc-provider: {_missing}.");
        return new OpenIdOptions(_issuer!, "upside", "a secret between the two", "Test provider", ["example.org"], Role.Viewer, [("on-call", Role.Responder), ("leads", Role.Administrator)], "groups", ["openid", "email", "profile", "groups"]);
    }

    /// <summary>Goes to the provider and comes back as somebody, with the address that the provider sends the browser to.</summary>
    internal async Task<Uri> VisitAsync(Uri authorization, string subject, string email, bool verified = true, string? groups = null)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_issuer!) };
        var about = $"/become?subject={subject}&email={email}&verified={(verified ? "true" : "false")}&name=Person+{subject}{(groups is null ? "" : $"&groups={groups}")}";
        await client.GetAsync(about, TestContext.Current.CancellationToken);
        var next = authorization;
        for (var hops = 0; hops < 10; hops++)
        {
            using var answer = await client.GetAsync(next, TestContext.Current.CancellationToken);
            Assert.True(answer.Headers.Location is not null, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            next = new Uri(next, answer.Headers.Location);
            if (next.AbsolutePath == OpenIdCallback.Path) return next;
        }
        throw new InvalidOperationException("The provider sends its visitors in circles.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_node is null) return;
        _node.Kill();
        await _node.WaitForExitAsync();
        _node.Dispose();
    }

    private async Task StartAsync(string folder)
    {
        _node = Process.Start(Command(folder, "node", "provider.mjs"))!;
        _node.ErrorDataReceived += (_, _) => { };
        _node.BeginErrorReadLine();
        _issuer = await _node.StandardOutput.ReadLineAsync();
    }

    private static async Task<string?> RunAsync(string folder, params string[] command)
    {
        try
        {
            using var process = Process.Start(Command(folder, command))!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception) // there is no such program
        {
            return null;
        }
    }

    private static ProcessStartInfo Command(string folder, params string[] command) =>
        new(command[0], command[1..]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };

    private static string Folder()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Upside.slnx"))) root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("The tests lie outside the project.");
        return Path.Combine(root, "tests", "Upside.Server.Tests", "Access", "Provider");
    }
}

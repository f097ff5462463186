using System.Text.Json;
using System.Text.Json.Nodes;

namespace Upside.Cli.Api;

/// <summary>Which server the command line talks to, and as whom.</summary>
/// <param name="Server">The server's address, without a path.</param>
/// <param name="Token">An API token; a secret.</param>
internal sealed record Account(Uri Server, string Token)
{
    private const string ServerVariable = "UPSIDE_SERVER";
    private const string TokenVariable = "UPSIDE_TOKEN";

    /// <summary>The account that `upside login` kept; UPSIDE_SERVER and UPSIDE_TOKEN count for more.</summary>
    public static Result<Account> Find(Surroundings surroundings)
    {
        var kept = Read(surroundings);
        var address = Set(surroundings.Variables.GetValueOrDefault(ServerVariable)) ?? kept?.Server.ToString();
        if (address is null) return new Problem(ProblemKind.Unauthenticated, $"no server is known: run `upside login SERVER` once, or set {ServerVariable} and {TokenVariable}.");
        var server = Address(address);
        if (server.Problem is { } wrong) return wrong;
        // A token goes only to the server that it was given for.
        var token = Set(surroundings.Variables.GetValueOrDefault(TokenVariable)) ?? (kept?.Server == server.Value ? kept.Token : null);
        if (token is null) return new Problem(ProblemKind.Unauthenticated, $"no token is known for {Shown(server.Value)}: run `upside login {Shown(server.Value)}`, or set {TokenVariable}.");
        return new Account(server.Value, token);
    }

    /// <summary>The address of a server as somebody types it: `incidents.example.org` means HTTPS.</summary>
    public static Result<Uri> Address(string typed)
    {
        var text = typed.Contains("://", StringComparison.Ordinal) ? typed : IsThisMachine(typed) ? $"http://{typed}" : $"https://{typed}";
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is { UserInfo: "", Host.Length: > 0 }
            ? new Uri(address.GetLeftPart(UriPartial.Authority))
            : new Problem(ProblemKind.Invalid, $"\"{typed}\" is no address of a server; one looks like https://upside.example.org.");
    }

    /// <summary>An address as people write it.</summary>
    public static string Shown(Uri server) => server.GetLeftPart(UriPartial.Authority);

    /// <summary>Keeps the account where only its owner can read it.</summary>
    /// <returns>The file.</returns>
    public string Keep(Surroundings surroundings)
    {
        var file = File(surroundings) ?? throw new IOException("there is no home folder to keep the account in; set UPSIDE_SERVER and UPSIDE_TOKEN instead");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        // Written beside and moved: a file that was open to others does not lend its mode, and nothing is ever half written.
        var fresh = $"{file}.{Environment.ProcessId}";
        using (var stream = new FileStream(fresh, options))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(new JsonObject { ["server"] = Shown(Server), ["token"] = Token }.ToJsonString() + "\n"));
        }
        System.IO.File.Move(fresh, file, overwrite: true);
        return file;
    }

    /// <summary>Forgets the account that was kept.</summary>
    /// <returns>Its server; null where there was none.</returns>
    public static Uri? Forget(Surroundings surroundings)
    {
        var server = Read(surroundings)?.Server;
        if (File(surroundings) is { } file) System.IO.File.Delete(file);
        return server;
    }

    private static Account? Read(Surroundings surroundings)
    {
        if (File(surroundings) is not { } file || !System.IO.File.Exists(file)) return null;
        try
        {
            using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(file));
            var address = Address(json.RootElement.GetProperty("server").GetString() ?? "");
            return address.Problem is null && json.RootElement.GetProperty("token").GetString() is { } token ? new Account(address.Value, token) : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null; // not written by us: as if there were none, and the next login writes it anew
        }
    }

    private static string? File(Surroundings surroundings)
    {
        var folder = Set(surroundings.Variables.GetValueOrDefault("XDG_CONFIG_HOME")) ?? (surroundings.Home is { } home ? Path.Join(home, ".config") : null);
        return folder is null ? null : Path.Join(folder, "upside", "account.json");
    }

    // By the host that it names: localhost.example.org is somewhere else, and gets no token in clear text.
    private static bool IsThisMachine(string typed) => Uri.TryCreate($"http://{typed}", UriKind.Absolute, out var address) && address.IsLoopback;

    private static string? Set(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}

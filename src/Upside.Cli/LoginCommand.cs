using System.CommandLine;
using Upside.Cli.Api;
using Upside.Cli.Terminals;

namespace Upside.Cli;

/// <summary>`upside login` and `upside logout`: which server the command line talks to, and as whom.</summary>
internal static class LoginCommand
{
    private const int LongestToken = 1000;

    /// <summary>`upside login SERVER`.</summary>
    public static Command CreateLogin(Surroundings surroundings)
    {
        var server = new Argument<string>("server") { Description = "The server's address: https://upside.example.org." };
        var command = new Command("login", "Let the command line talk to a server of yours, with a token made on its page Tokens.") { server };
        command.SetAction((parsed, cancellationToken) => LoginAsync(parsed.GetValue(server)!, surroundings, cancellationToken));
        return command;
    }

    /// <summary>`upside logout`.</summary>
    public static Command CreateLogout(Surroundings surroundings)
    {
        var command = new Command("logout", "Forget the server and the token that `upside login` kept.");
        command.SetAction(_ => Logout(surroundings));
        return command;
    }

    private static async Task<int> LoginAsync(string typed, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var server = Account.Address(typed);
        if (server.Problem is { } wrong) return UpsideCommand.Tell(surroundings.Error, wrong.Message);
        var shown = Account.Shown(server.Value);
        var token = surroundings.AskSecret(surroundings.Error, $"Token (made at {shown}/tokens): ") ?? await ReadTokenAsync(surroundings.Input, cancellationToken);
        if (token.Trim() is not { Length: > 0 and <= LongestToken } secret || secret.AsSpan().ContainsAnyExceptInRange('!', '~'))
            return UpsideCommand.Tell(surroundings.Error, $"that is no token; make one at {shown}/tokens and paste it, or write it to standard input.");

        var account = new Account(server.Value, secret);
        using var client = new ApiClient(account, surroundings.Time);
        var me = await client.GetAsync("/api/v1/me", cancellationToken);
        if (me.Problem is { } refused) return UpsideCommand.Tell(surroundings.Error, refused.Message);
        var name = me.Value.TryGetProperty("name", out var known) ? known.GetString() : null;
        if (name is null) return UpsideCommand.Tell(surroundings.Error, $"{shown} answers, but not like Upside: is the address right?");
        var file = account.Keep(surroundings);
        new Page(surroundings.Terminal).Write($"{TerminalText.Clean(name)} at {shown}; kept in {file}.").Line().Flush(surroundings.Output);
        return UpsideCommand.Fine;
    }

    private static int Logout(Surroundings surroundings)
    {
        var server = Account.Forget(surroundings);
        var said = server is null ? "There was no account." : $"Forgotten. The token itself is good until you revoke it at {Account.Shown(server)}/tokens.";
        new Page(surroundings.Terminal).Write(said).Line().Flush(surroundings.Output);
        return UpsideCommand.Fine;
    }

    private static async Task<string> ReadTokenAsync(Stream input, CancellationToken cancellationToken)
    {
        var bytes = new byte[LongestToken * 2];
        var length = await input.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return System.Text.Encoding.UTF8.GetString(bytes, 0, length);
    }
}

using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Upside.Cli.Api;
using Upside.Cli.Terminals;

namespace Upside.Cli.Incidents;

/// <summary>`upside incident`: what one does with incidents from a terminal.</summary>
internal static class IncidentCommand
{
    public const string Path = "/api/v1/incidents";

    /// <summary>The command with its verbs.</summary>
    public static Command Create(Surroundings surroundings) => new("incident", "Declare, show, list incidents and write on them, on the server of `upside login`.")
    {
        DeclareCommand.Create(surroundings), NoteCommand.Create(surroundings), ListCommand.Create(surroundings), ShowCommand.Create(surroundings),
    };

    /// <summary>The number of an incident: 12 or #12.</summary>
    public static Argument<long> Number() => new("number")
    {
        Description = "The incident's number.",
        CustomParser = result =>
        {
            if (long.TryParse(result.Tokens[0].Value.AsSpan().TrimStart('#'), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)) return number;
            result.AddError($"\"{TerminalText.Clean(result.Tokens[0].Value)}\" is no number of an incident; `upside incident list` shows them");
            return 0;
        },
    };

    /// <summary>The choice between a text and JSON.</summary>
    public static Option<string> Format()
    {
        var format = new Option<string>("--format", "-f") { Description = "text, or json as the API tells it.", DefaultValueFactory = _ => "text", HelpName = "form" };
        format.AcceptOnlyFromAmong("text", "json");
        return format;
    }

    /// <summary>Does something with the server; a problem is told in one sentence.</summary>
    public static async Task<int> WithServerAsync(Surroundings surroundings, Func<ApiClient, Account, Task<Problem?>> act)
    {
        var account = Account.Find(surroundings);
        if (account.Problem is { } unknown) return UpsideCommand.Tell(surroundings.Error, unknown.Message);
        using var client = new ApiClient(account.Value, surroundings.Time);
        return await act(client, account.Value) is { } problem ? UpsideCommand.Tell(surroundings.Error, problem.Message) : UpsideCommand.Fine;
    }

    /// <summary>What an answer says, in the shape that is expected of it.</summary>
    public static Result<T> As<T>(this Result<JsonElement> answer, JsonTypeInfo<T> shape)
        where T : class
    {
        if (answer.Problem is { } problem) return problem;
        try
        {
            if (answer.Value.Deserialize(shape) is { } read) return read;
        }
        catch (JsonException)
        {
            // told below
        }
        return new Problem(ProblemKind.Conflict, "the server's answer cannot be understood: is it of another version than this program?");
    }
}

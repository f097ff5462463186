using System.Globalization;
using Upside.Server.Storage;

namespace Upside.Server.Catalogue;

/// <param name="Name">What people call it. Unique in its environment.</param>
/// <param name="Environment">The number of the environment that it runs in.</param>
/// <param name="Description">What it is for, in a sentence.</param>
/// <param name="Owner">The number of the team that looks after it; null where nobody does yet.</param>
internal sealed record ComponentRequest(string? Name, long? Environment, string? Description = null, long? Owner = null);

/// <summary>What a component is called, where it runs and who owns it, after it was checked.</summary>
internal sealed record ComponentFields(string Name, EnvironmentId Environment, string Description, long? Owner)
{
    public const int LongestName = 120;
    public const int LongestDescription = 1_000;

    /// <param name="self">The component that is to get these fields; null for a new one.</param>
    public static async Task<Result<ComponentFields>> CheckAsync(Transaction transaction, ComponentRequest request, ComponentId? self, CancellationToken cancellationToken)
    {
        var name = TypedText.Line(request.Name, "name", LongestName);
        if (name.Problem is { } unnamed) return unnamed;
        var description = TypedText.OptionalText(request.Description, "description", LongestDescription);
        if (description.Problem is { } tooLong) return tooLong;
        if (request.Environment is not { } environment) return new Problem(ProblemKind.Invalid, "Choose the environment that the component runs in.", "environment");

        const string sql = """
            select exists (select from environments where id = @environment) as environment,
                @Owner is null or exists (select from teams where id = @Owner) as owner,
                (select retired_at is not null from components where environment = @environment and lower(name) = lower(@name) and id is distinct from @self) as taken
            """;
        var found = await transaction.FindAsync<Found>(sql, new { environment, request.Owner, name = name.Value, self = self?.Value }, cancellationToken);
        if (!found!.Environment) return new Problem(ProblemKind.Invalid, string.Create(CultureInfo.InvariantCulture, $"There is no environment {environment}. Add it first."), "environment");
        if (!found.Owner) return new Problem(ProblemKind.Invalid, string.Create(CultureInfo.InvariantCulture, $"There is no team {request.Owner}."), "owner");
        return found.Taken switch
        {
            true => new Problem(ProblemKind.Conflict, "A retired component of this environment has this name. Restore it, or choose another name.", "name"),
            false => new Problem(ProblemKind.Conflict, "There is a component of this name in this environment.", "name"),
            null => new ComponentFields(name.Value, new EnvironmentId(environment), description.Value, request.Owner),
        };
    }

    /// <param name="Taken">Null where no other component has the name; otherwise whether that one is retired.</param>
    private sealed record Found(bool Environment, bool Owner, bool? Taken);
}

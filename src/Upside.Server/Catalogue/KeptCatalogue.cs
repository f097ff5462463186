using System.Globalization;
using Upside.Server.Storage;

namespace Upside.Server.Catalogue;

/// <summary>
/// The catalogue, as a use case that changes it finds it. Changes are rare and wait for one another, so that a name that was
/// free when it was looked at is free at the commit. Readers, and incidents that name a component, don't wait.
/// </summary>
internal static class KeptCatalogue
{
    public static Task HoldAsync(Transaction transaction, CancellationToken cancellationToken) =>
        transaction.ExecuteAsync("lock table components in share row exclusive mode", null, cancellationToken);

    /// <summary>The environment, as it is before a change.</summary>
    /// <param name="seen">The version that the asker has seen; null where whatever is there is to be changed.</param>
    public static async Task<Result<KeptEnvironment>> EnvironmentAsync(Transaction transaction, EnvironmentId id, long? seen, CancellationToken cancellationToken)
    {
        const string sql = "select id, version, system, account, region from environments where id = @id";
        var kept = await transaction.FindAsync<KeptEnvironment>(sql, new { id }, cancellationToken);
        if (kept is null) return NotFound("environment", id.Value);
        return seen is null || seen == kept.Version ? kept : Problem.Stale(kept.Version);
    }

    /// <summary>The component, as it is before a change.</summary>
    /// <param name="seen">The version that the asker has seen; null where whatever is there is to be changed.</param>
    public static async Task<Result<KeptComponent>> ComponentAsync(Transaction transaction, ComponentId id, long? seen, CancellationToken cancellationToken)
    {
        const string sql = """
            select id, version, environment, name, description, owner, retired_at is not null as is_retired from components where id = @id
            """;
        var kept = await transaction.FindAsync<KeptComponent>(sql, new { id }, cancellationToken);
        if (kept is null) return NotFound("component", id.Value);
        return seen is null || seen == kept.Version ? kept : Problem.Stale(kept.Version);
    }

    /// <summary>There is no such part of the catalogue.</summary>
    public static Problem NotFound(string what, long number) =>
        new(ProblemKind.NotFound, string.Create(CultureInfo.InvariantCulture, $"There is no {what} {number} in the catalogue."));
}

/// <summary>A row of environments.</summary>
internal sealed record KeptEnvironment(EnvironmentId Id, long Version, string System, string Account, string Region);

/// <summary>A row of components.</summary>
internal sealed record KeptComponent(ComponentId Id, long Version, EnvironmentId Environment, string Name, string Description, long? Owner, bool IsRetired);

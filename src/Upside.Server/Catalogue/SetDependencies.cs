using System.Globalization;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Catalogue;

/// <param name="DependsOn">The numbers of all components that it needs to work.</param>
internal sealed record DependenciesRequest(IReadOnlyList<long> DependsOn);

/// <summary>
/// Says what a component needs to work, as a whole. A circle is taken: where two systems need each other that is a fact worth
/// seeing, and the component's page shows it.
/// </summary>
internal sealed class SetDependencies(Database database)
{
    public const int Most = 500;

    public async Task<Result<ComponentId>> HandleAsync(Actor actor, ComponentId id, DependenciesRequest request, long? seen, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Edit) is { } refusal) return refusal;
        var wanted = request.DependsOn.Distinct().Order().ToArray();
        if (wanted.Length > Most) return Invalid($"A component can be said to need {Most} others at most.");
        if (wanted.Contains(id.Value)) return Invalid("That a component needs itself goes without saying. Leave it out.");

        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        await KeptCatalogue.HoldAsync(transaction, cancellationToken);
        var kept = await KeptCatalogue.ComponentAsync(transaction, id, seen, cancellationToken);
        if (kept.Problem is { } problem) return problem;
        var before = (await transaction.ListAsync<long>("select depends_on from component_dependencies where component = @id order by depends_on", new { id }, cancellationToken)).ToArray();
        if (wanted.SequenceEqual(before)) return id;
        // What it needs already may stay, though it is retired by now.
        const string missing = """
            select wanted from unnest(@wanted) wanted
            where not exists (select from components where id = wanted and (retired_at is null or id = any(@before)))
            """;
        if (await transaction.FindAsync<long?>(missing, new { wanted, before }, cancellationToken) is { } unknown)
            return Invalid(string.Create(CultureInfo.InvariantCulture, $"There is no component {unknown}, or it is retired."));
        const string save = """
            delete from component_dependencies where component = @id and depends_on <> all(@wanted);
            insert into component_dependencies (component, depends_on) select @id, unnest(@wanted) on conflict do nothing;
            update components set version = version + 1 where id = @id
            """;
        await transaction.ExecuteAsync(save, new { id, wanted }, cancellationToken);
        await transaction.RecordAsync(new Change("component.dependenciesSet", id.Subject, Change.Organisation, new { dependsOn = before }, new { dependsOn = wanted }), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return id;
    }

    private static Problem Invalid(string message) => new(ProblemKind.Invalid, message, "dependsOn");
}

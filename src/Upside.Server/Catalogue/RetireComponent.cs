using NodaTime.Extensions;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Catalogue;

/// <summary>
/// Takes a component out of use, or back into it. It stays in the catalogue, since past incidents name it, and so do what it
/// needed and what needed it: they are facts until somebody changes them.
/// </summary>
internal sealed class RetireComponent(Database database, TimeProvider clock)
{
    public Task<Result<ComponentId>> RetireAsync(Actor actor, ComponentId id, long? seen, CancellationToken cancellationToken) =>
        HandleAsync(actor, id, seen, retire: true, cancellationToken);

    public Task<Result<ComponentId>> RestoreAsync(Actor actor, ComponentId id, long? seen, CancellationToken cancellationToken) =>
        HandleAsync(actor, id, seen, retire: false, cancellationToken);

    private async Task<Result<ComponentId>> HandleAsync(Actor actor, ComponentId id, long? seen, bool retire, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Edit) is { } refusal) return refusal;
        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        await KeptCatalogue.HoldAsync(transaction, cancellationToken);
        var kept = await KeptCatalogue.ComponentAsync(transaction, id, seen, cancellationToken);
        if (kept.Problem is { } problem) return problem;
        if (kept.Value.IsRetired == retire) return id;
        var now = clock.GetCurrentInstant();
        await transaction.ExecuteAsync(
            "update components set retired_at = case when @retire then @now::timestamptz end, version = version + 1 where id = @id", new { id, retire, now }, cancellationToken);
        await transaction.RecordAsync(new Change(retire ? "component.retired" : "component.restored", id.Subject, Change.Organisation, new { Retired = !retire }, new { Retired = retire }), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return id;
    }
}

using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Catalogue;

/// <summary>Says anew what a component is called, where it runs, what it is for and who owns it.</summary>
internal sealed class ChangeComponent(Database database)
{
    public async Task<Result<ComponentId>> HandleAsync(Actor actor, ComponentId id, ComponentRequest request, long? seen, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Edit) is { } refusal) return refusal;
        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        await KeptCatalogue.HoldAsync(transaction, cancellationToken);
        var kept = await KeptCatalogue.ComponentAsync(transaction, id, seen, cancellationToken);
        if (kept.Problem is { } gone) return gone;
        var fields = await ComponentFields.CheckAsync(transaction, request, id, cancellationToken);
        if (fields.Problem is { } problem) return problem;
        var before = new ComponentFields(kept.Value.Name, kept.Value.Environment, kept.Value.Description, kept.Value.Owner);
        var after = fields.Value;
        if (before == after) return id;
        const string sql = """
            update components set environment = @Environment, name = @Name, description = @Description, owner = @Owner, version = version + 1 where id = @id
            """;
        await transaction.ExecuteAsync(sql, new { id, after.Environment, after.Name, after.Description, after.Owner }, cancellationToken);
        await transaction.RecordAsync(new Change("component.changed", id.Subject, Change.Organisation, before, after), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return id;
    }
}

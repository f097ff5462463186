using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Catalogue;

/// <summary>Adds a component to the catalogue.</summary>
internal sealed class AddComponent(Database database)
{
    public async Task<Result<ComponentId>> HandleAsync(Actor actor, ComponentRequest request, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Edit) is { } refusal) return refusal;
        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        await KeptCatalogue.HoldAsync(transaction, cancellationToken);
        var fields = await ComponentFields.CheckAsync(transaction, request, null, cancellationToken);
        if (fields.Problem is { } problem) return problem;
        const string sql = """
            insert into components (environment, name, description, owner) values (@Environment, @Name, @Description, @Owner) returning id
            """;
        var id = await transaction.FindAsync<ComponentId>(sql, fields.Value, cancellationToken);
        await transaction.RecordAsync(new Change("component.added", id.Subject, Change.Organisation, null, fields.Value), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return id;
    }
}

using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Catalogue;

/// <summary>Gives an environment its right name.</summary>
internal sealed class ChangeEnvironment(Database database)
{
    public async Task<Result<EnvironmentId>> HandleAsync(Actor actor, EnvironmentId id, EnvironmentRequest request, long? seen, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Edit) is { } refusal) return refusal;
        var name = EnvironmentName.Of(request.System, request.Account, request.Region);
        if (name.Problem is { } unnamed) return unnamed;

        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        await KeptCatalogue.HoldAsync(transaction, cancellationToken);
        var kept = await KeptCatalogue.EnvironmentAsync(transaction, id, seen, cancellationToken);
        if (kept.Problem is { } problem) return problem;
        var before = new EnvironmentName(kept.Value.System, kept.Value.Account, kept.Value.Region);
        if (before == name.Value) return id;
        const string sql = """
            update environments set system = @System, account = @Account, region = @Region, version = version + 1
            where id = @id and not exists (
                select from environments other
                where other.id <> @id and (lower(other.system), lower(other.account), lower(other.region)) = (lower(@System), lower(@Account), lower(@Region)))
            """;
        if (await transaction.ExecuteAsync(sql, new { id, name.Value.System, name.Value.Account, name.Value.Region }, cancellationToken) == 0) return AddEnvironment.Taken;
        await transaction.RecordAsync(new Change("environment.changed", id.Subject, Change.Organisation, before, name.Value), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return id;
    }
}

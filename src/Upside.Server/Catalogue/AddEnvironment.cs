using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Catalogue;

/// <summary>Adds a place where components run.</summary>
internal sealed class AddEnvironment(Database database)
{
    public static readonly Problem Taken = new(ProblemKind.Conflict, "This environment is in the catalogue already.", "system");

    public async Task<Result<EnvironmentId>> HandleAsync(Actor actor, EnvironmentRequest request, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Edit) is { } refusal) return refusal;
        var name = EnvironmentName.Of(request.System, request.Account, request.Region);
        if (name.Problem is { } unnamed) return unnamed;

        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        await KeptCatalogue.HoldAsync(transaction, cancellationToken);
        const string sql = """
            insert into environments (system, account, region) values (@System, @Account, @Region)
            on conflict (lower(system), lower(account), lower(region)) do nothing returning id
            """;
        if (await transaction.FindAsync<EnvironmentId?>(sql, name.Value, cancellationToken) is not { } id) return Taken;
        await transaction.RecordAsync(new Change("environment.added", id.Subject, Change.Organisation, null, name.Value), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return id;
    }
}

/// <param name="System">What runs there: <c>storage</c>.</param>
/// <param name="Account">Which of several, such as <c>production</c>; empty where there is one.</param>
/// <param name="Region">Where, such as <c>us-east-1</c>; empty where there is one.</param>
internal sealed record EnvironmentRequest(string? System, string? Account = null, string? Region = null);

using System.Globalization;
using NodaTime;
using NodaTime.Extensions;
using Npgsql;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Catalogue;

/// <summary>Makes the catalogue what a file says. The same file again changes nothing.</summary>
internal sealed class ImportCatalogue(Database database, TimeProvider clock)
{
    public const int MostComponents = 20_000;

    /// <param name="onlyTell">Says what would change, and changes nothing.</param>
    public async Task<Result<CatalogueChanges>> HandleAsync(Actor actor, CatalogueFile file, bool onlyTell, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Edit) is { } refusal) return refusal;
        var draft = CatalogueDraft.Read(file);
        if (draft.Problem is { } problem) return problem;
        if (draft.Value.Components.Count > MostComponents) return new Problem(ProblemKind.Invalid, $"A catalogue has {MostComponents} components at most.", "environments");

        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        await KeptCatalogue.HoldAsync(transaction, cancellationToken);
        var teams = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        // Of two names that only the database tells apart, the older team's counts.
        foreach (var (id, name) in await transaction.ListAsync<(long Id, string Name)>("select id, name from teams order by id", null, cancellationToken)) teams.TryAdd(name, id);
        if (draft.Value.Components.FirstOrDefault(one => one.Owner is { } owner && !teams.ContainsKey(owner)) is { } orphan)
            return new Problem(ProblemKind.Invalid, $"{orphan} belongs to the team {orphan.Owner}, which does not exist. An administrator can make it.", "environments");
        var before = await CatalogueContent.LoadAsync(transaction, cancellationToken);
        var plan = CataloguePlan.Between(before.Environments.Values, [.. before.Components.Values], draft.Value);
        var changes = plan.Describe();
        if (onlyTell || changes.IsNothing()) return changes;
        try
        {
            await SaveAsync(transaction, plan, teams, clock.GetCurrentInstant(), cancellationToken);
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return new Problem(ProblemKind.Conflict, "Two names of the file are the same to the database, which takes some letters for one another, such as i and a capital I with a dot. Give one of them another name.", "environments");
        }
        await transaction.CommitAsync(cancellationToken);
        return changes;
    }

    private static async Task SaveAsync(Transaction transaction, CataloguePlan plan, Dictionary<string, long> teams, Instant now, CancellationToken cancellationToken)
    {
        const string environments = """
            insert into environments (system, account, region) select * from unnest(@Systems::text[], @Accounts::text[], @Regions::text[])
            """;
        await transaction.ExecuteAsync(environments, new
        {
            Systems = plan.NewEnvironments.Select(one => one.System).ToArray(),
            Accounts = plan.NewEnvironments.Select(one => one.Account).ToArray(),
            Regions = plan.NewEnvironments.Select(one => one.Region).ToArray(),
        }, cancellationToken);
        var places = (await CatalogueContent.LoadAsync(transaction, cancellationToken)).Environments.ToDictionary(one => CatalogueDraft.Key(one.Value, ""), one => one.Key, StringComparer.Ordinal);
        long? OwnerOf(DraftedComponent one) => one.Owner is { } owner ? teams[owner] : null;

        const string added = """
            insert into components (environment, name, description, owner)
            select * from unnest(@Environments::bigint[], @Names::text[], @Descriptions::text[], @Owners::bigint[])
            """;
        await transaction.ExecuteAsync(added, new
        {
            Environments = plan.Added.Select(one => places[CatalogueDraft.Key(one.Environment, "")]).ToArray(),
            Names = plan.Added.Select(one => one.Name).ToArray(),
            Descriptions = plan.Added.Select(one => one.Description).ToArray(),
            Owners = plan.Added.Select(OwnerOf).ToArray(),
        }, cancellationToken);
        const string changed = """
            update components c set name = u.name, description = u.description, owner = u.owner, retired_at = null, version = version + 1
            from unnest(@Ids::bigint[], @Names::text[], @Descriptions::text[], @Owners::bigint[]) u (id, name, description, owner) where c.id = u.id
            """;
        await transaction.ExecuteAsync(changed, new
        {
            Ids = plan.Changed.Select(pair => pair.Before.Id.Value).ToArray(),
            Names = plan.Changed.Select(pair => pair.After.Name).ToArray(),
            Descriptions = plan.Changed.Select(pair => pair.After.Description).ToArray(),
            Owners = plan.Changed.Select(pair => OwnerOf(pair.After)).ToArray(),
        }, cancellationToken);
        const string retired = "update components set retired_at = @now, version = version + 1 where id = any(@Ids)";
        await transaction.ExecuteAsync(retired, new { now, Ids = plan.Retired.Select(one => one.Id.Value).ToArray() }, cancellationToken);
        var after = await CatalogueContent.LoadAsync(transaction, cancellationToken);
        await RewireAsync(transaction, plan, after, cancellationToken);
        await RecordAsync(transaction, plan, after, cancellationToken);
    }

    private static async Task RewireAsync(Transaction transaction, CataloguePlan plan, CatalogueContent after, CancellationToken cancellationToken)
    {
        const string sql = """
            delete from component_dependencies where component = any(@Components);
            insert into component_dependencies (component, depends_on) select * from unnest(@From::bigint[], @To::bigint[]);
            update components set version = version + 1 where id = any(@Components)
            """;
        var pairs = plan.Rewired.SelectMany(one => one.DependsOn.Select(need => (From: after.IdOf(one.Key), To: after.IdOf(need)))).ToList();
        await transaction.ExecuteAsync(sql, new
        {
            Components = plan.Rewired.Select(one => after.IdOf(one.Key)).ToArray(),
            From = pairs.Select(pair => pair.From).ToArray(),
            To = pairs.Select(pair => pair.To).ToArray(),
        }, cancellationToken);
    }

    // A line for each component, as if it had been changed by itself, so that its own history is whole; then one for the import.
    private static async Task RecordAsync(Transaction transaction, CataloguePlan plan, CatalogueContent after, CancellationToken cancellationToken)
    {
        foreach (var one in plan.Added) await LineAsync("component.added", after.IdOf(one.Key), null, State(one));
        foreach (var (before, now) in plan.Changed) await LineAsync("component.changed", before.Id.Value, State(before), State(now));
        foreach (var one in plan.Rewired) await LineAsync("component.dependenciesSet", after.IdOf(one.Key), null, new { dependsOn = one.DependsOn.Select(after.IdOf).Order() });
        foreach (var one in plan.Retired) await LineAsync("component.retired", one.Id.Value, new { Retired = false }, new { Retired = true });
        var counts = new { Environments = plan.NewEnvironments.Count, Added = plan.Added.Count, Changed = plan.Changed.Count, Rewired = plan.Rewired.Count, Retired = plan.Retired.Count };
        await transaction.RecordAsync(new Change("catalogue.imported", "catalogue", Change.Organisation, null, counts), cancellationToken);

        Task LineAsync(string action, long component, object? was, object? @is) =>
            transaction.RecordAsync(new Change(action, string.Create(CultureInfo.InvariantCulture, $"component/{component}"), Change.Organisation, was, @is), cancellationToken);
    }

    private static object State(DraftedComponent one) => new { one.Name, one.Environment, one.Description, one.Owner };

    private static object State(CurrentComponent one) => new { one.Name, one.Environment, one.Description, one.Owner, Retired = one.IsRetired };
}

using NodaTime;
using Upside.Server.Storage;

namespace Upside.Server.Access.People;

/// <summary>A person, as colleagues see them.</summary>
/// <param name="State"><c>invited</c>, <c>active</c> or <c>disabled</c>.</param>
public sealed record PersonSummary(PersonId Id, string Name, string Email, Role Role, string State, Instant CreatedAt);

/// <summary>Reads people.</summary>
internal sealed class PersonQueries(Database database)
{
    public static readonly Problem NotThere = new(ProblemKind.NotFound, "There is no such person.");

    private const string Summary = """
        select id, name, email, role, case when disabled_at is not null then 'disabled' when joined_at is null then 'invited' else 'active' end as state, created_at
        from people
        """;

    /// <summary>The next ones, in the order in which they were added.</summary>
    public Task<IReadOnlyList<PersonSummary>> ListAsync(Actor actor, PersonId? after, int most, CancellationToken cancellationToken) =>
        database.ListAsync<PersonSummary>(actor, Summary + " where id > @after order by id limit @most", new { after = after?.Value ?? 0, most }, cancellationToken);

    /// <summary>All, by name; those who are disabled last.</summary>
    public Task<IReadOnlyList<PersonSummary>> ListByNameAsync(Actor actor, CancellationToken cancellationToken) =>
        database.ListAsync<PersonSummary>(actor, Summary + " order by disabled_at is not null, lower(name), id", null, cancellationToken);

    public Task<PersonSummary?> FindAsync(Actor actor, PersonId person, CancellationToken cancellationToken) =>
        database.FindAsync<PersonSummary>(actor, Summary + " where id = @person", new { person }, cancellationToken);
}

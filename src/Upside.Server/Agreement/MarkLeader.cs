using System.Globalization;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Agreement;

/// <param name="Leads">What they lead, in a few words: <c>storage</c>, <c>the whole company</c>.</param>
internal sealed record LeaderRequest(string? Leads);

/// <summary>Says who leads, and so whose endorsement the others wait for. Running this server is not leading, so it is said apart from roles.</summary>
internal sealed class MarkLeader(Database database)
{
    public const int LongestLeads = 80;

    public async Task<Result<PersonId>> MarkAsync(Actor actor, PersonId person, LeaderRequest request, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Administer) is { } refusal) return refusal;
        var leads = TypedText.Line(request.Leads, "leads", LongestLeads);
        if (leads.Problem is not null) return new Problem(ProblemKind.Invalid, $"Say what they lead, in at most {LongestLeads} characters.", "leads");
        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        if (!await transaction.FindAsync<bool>("select exists (select from people where id = @person)", new { person }, cancellationToken))
            return new Problem(ProblemKind.NotFound, "There is no such person.", "person");
        var before = await transaction.FindAsync<string>("select leads from leaders where person = @person for update", new { person }, cancellationToken);
        if (before == leads.Value) return person;
        const string sql = "insert into leaders (person, leads) values (@person, @leads) on conflict (person) do update set leads = excluded.leads";
        await transaction.ExecuteAsync(sql, new { person, leads = leads.Value }, cancellationToken);
        await transaction.RecordAsync(new Change("leader.marked", Subject(person), Change.Organisation, new { leads = before }, new { leads = leads.Value }), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return person;
    }

    /// <summary>They no longer lead. What they endorsed as a leader stays as it was said.</summary>
    public async Task<Result<PersonId>> UnmarkAsync(Actor actor, PersonId person, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Administer) is { } refusal) return refusal;
        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        var before = await transaction.FindAsync<string>("delete from leaders where person = @person returning leads", new { person }, cancellationToken);
        if (before is null) return person;
        await transaction.RecordAsync(new Change("leader.unmarked", Subject(person), Change.Organisation, new { leads = before }, null), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return person;
    }

    private static string Subject(PersonId person) => string.Create(CultureInfo.InvariantCulture, $"person/{person.Value}");
}

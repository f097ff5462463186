using System.Globalization;
using NodaTime.Extensions;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Agreement;

/// <param name="Version">The version that was read: nobody endorses words that they have not seen.</param>
internal sealed record EndorsementRequest(long Version);

/// <summary>
/// Somebody stands by the agreement, by name. Those who lead come first: it is they who could break the promise, so others can
/// rely on it only after one of them has given it.
/// </summary>
internal sealed class EndorseAgreement(Database database, TimeProvider clock)
{
    public async Task<Result<long>> EndorseAsync(Actor actor, EndorsementRequest request, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Read) is { } refusal) return refusal;
        if (actor.Scopes is not null) return new Problem(ProblemKind.Forbidden, "People endorse, and programs don't: sign in and read it first.");
        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        const string facts = """
            select (select max(version) from agreements) as current,
                (select leads from leaders where person = @Person) as leads,
                exists (select from endorsements where version = @Version and leads is not null) as is_led,
                exists (select from endorsements where version = @Version and person = @Person) as is_endorsed
            """;
        var known = (await transaction.FindAsync<Facts>(facts, new { actor.Person, request.Version }, cancellationToken))!;
        if (known.Current != request.Version) return Problem.Stale(known.Current);
        if (known.IsEndorsed) return request.Version;
        if (known.Leads is null && !known.IsLed)
            return new Problem(ProblemKind.Conflict, "Leaders first: nobody who leads has endorsed this version yet. An administrator says who leads.");
        const string sql = "insert into endorsements (version, person, leads, endorsed_at) values (@Version, @Person, @Leads, @now) on conflict do nothing";
        await transaction.ExecuteAsync(sql, new { request.Version, actor.Person, known.Leads, now = clock.GetCurrentInstant() }, cancellationToken);
        await transaction.RecordAsync(new Change("agreement.endorsed", Subject(request.Version), Change.Organisation, null, new { Person = actor.Person.Value, known.Leads }), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return request.Version;
    }

    /// <summary>They no longer stand by it. The audit remembers that they did.</summary>
    public async Task<Result<long>> WithdrawAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Read) is { } refusal) return refusal;
        if (actor.Scopes is not null) return new Problem(ProblemKind.Forbidden, "People take back what they endorsed, and programs don't: sign in first.");
        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        const string sql = "delete from endorsements where person = @Person and version = (select max(version) from agreements) returning version, leads";
        var gone = await transaction.FindAsync<Gone>(sql, new { actor.Person }, cancellationToken);
        if (gone is null) return new Problem(ProblemKind.Conflict, "You have not endorsed the agreement as it is now.");
        await transaction.RecordAsync(new Change("agreement.endorsementWithdrawn", Subject(gone.Version), Change.Organisation, new { Person = actor.Person.Value, gone.Leads }, null), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return gone.Version;
    }

    private static string Subject(long version) => string.Create(CultureInfo.InvariantCulture, $"agreement/{version}");

    private sealed record Facts(long Current, string? Leads, bool IsLed, bool IsEndorsed);

    private sealed record Gone(long Version, string? Leads);
}

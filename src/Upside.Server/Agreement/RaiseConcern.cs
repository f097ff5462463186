using NodaTime.Extensions;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Agreement;

/// <param name="Text">What happened that the agreement rules out.</param>
/// <param name="Incident">The number of the incident that it is about, if it is about one.</param>
/// <param name="Readers">The numbers of those of whom the writer was told that they will read it; where others would, it is refused. Null: whoever is an administrator.</param>
internal sealed record ConcernRequest(string? Text, long? Incident = null, IReadOnlyList<long>? Readers = null);

/// <summary>
/// Says, in confidence, that the agreement was not kept. It is for whoever writes it and for those who are administrators
/// now, whose names were shown; who becomes one later does not see it.
/// </summary>
internal sealed class RaiseConcern(Database database, TimeProvider clock)
{
    public const int LongestText = 10_000;

    private const string Readers = "select id, name from people where role = 'administrator' and disabled_at is null and id <> @Person order by lower(name), id";

    private const string Save = """
        insert into concerns (audience, version, incident, text, raised_by, raised_at)
        values (@audience, (select max(version) from agreements), @Incident, @Text, @Person, @now)
        returning id, version
        """;

    public async Task<Result<ConcernId>> HandleAsync(Actor actor, ConcernRequest request, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Read) is { } refusal) return refusal;
        var text = TypedText.Text(request.Text, "text", LongestText);
        if (text.Problem is { } problem) return problem;
        if (request.Incident <= 0) return new Problem(ProblemKind.Invalid, "That is no incident's number.", "incident");

        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        var readers = await transaction.ListAsync<PersonView>(Readers, new { actor.Person }, cancellationToken);
        if (request.Readers is { } told && !readers.Select(one => one.Id).ToHashSet().SetEquals(told)) return Others(readers);
        var all = readers.Select(one => one.Id).Append(actor.Person.Value).ToArray();
        var audience = await transaction.FindAsync<long>("select audience_of('{}', @all)", new { all }, cancellationToken);
        var kept = (await transaction.FindAsync<Kept>(Save, new { audience, request.Incident, Text = text.Value, actor.Person, now = clock.GetCurrentInstant() }, cancellationToken))!;
        var after = new { kept.Version, request.Incident, Text = Private.Of(actor.Person, text.Value) };
        await transaction.RecordAsync(new Change("concern.raised", kept.Id.Subject, audience, null, after), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return kept.Id;
    }

    private static Problem Others(IReadOnlyList<PersonView> readers) => new(
        ProblemKind.Conflict, $"The administrators have changed meanwhile: this would be read by {(readers.Count == 0 ? "nobody" : string.Join(", ", readers.Select(one => one.Name)))}. Look whether that is right, then send it again.", "readers");

    private sealed record Kept(ConcernId Id, long Version);
}

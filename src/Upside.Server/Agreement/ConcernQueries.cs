using NodaTime;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Agreement;

/// <summary>Reads concerns, as far as they are for whoever asks.</summary>
internal sealed class ConcernQueries(Database database)
{
    /// <summary>The latest concerns that are older than one, the latest first.</summary>
    public Task<IReadOnlyList<ConcernView>> ListAsync(Caller caller, long before, int most, CancellationToken cancellationToken) =>
        ReadAsync(caller, "select id from concerns where id < @before order by id desc limit @most", new { before, most }, cancellationToken);

    /// <summary>The concern, or null where there is none for whoever asks.</summary>
    public async Task<ConcernView?> FindAsync(Caller caller, ConcernId id, CancellationToken cancellationToken) =>
        (await ReadAsync(caller, "@id", new { id }, cancellationToken)).SingleOrDefault();

    /// <summary>Who would read a concern of this person if they raised one now, they themselves apart.</summary>
    public Task<IReadOnlyList<PersonView>> ReadersAsync(Actor actor, CancellationToken cancellationToken) =>
        database.ListAsync<PersonView>(
            actor, "select id, name from people where role = 'administrator' and disabled_at is null and id <> @Person order by lower(name), id", new { actor.Person }, cancellationToken);

    private Task<IReadOnlyList<ConcernView>> ReadAsync(Caller caller, string which, object parameters, CancellationToken cancellationToken)
    {
        var sql = $"""
            select c.id, c.version, c.incident, c.text, c.raised_at, r.id as raiser_id, r.name as raiser_name,
                c.answer, c.answered_at, a.id as answerer_id, a.name as answerer_name
            from concerns c join people r on r.id = c.raised_by left join people a on a.id = c.answered_by
            where c.id in ({which}) order by c.id desc;
            select c.id as concern, p.id, p.name
            from concerns c join audience_people m on m.audience = c.audience join people p on p.id = m.person
            where c.id in ({which}) and p.disabled_at is null order by lower(p.name), p.id
            """;
        return database.ReadAsync<IReadOnlyList<ConcernView>>(caller, sql, parameters, async rows =>
        {
            var concerns = await rows.ReadAsync<Row>();
            var readers = (await rows.ReadAsync<ReaderRow>()).ToLookup(row => row.Concern, row => new PersonView(row.Id, row.Name));
            return [.. concerns.Select(row => row.ToView([.. readers[row.Id]]))];
        }, cancellationToken);
    }

    private sealed record Row(
        ConcernId Id, long Version, long? Incident, string Text, Instant RaisedAt, long RaiserId, string RaiserName,
        string? Answer, Instant? AnsweredAt, long? AnswererId, string? AnswererName)
    {
        public ConcernView ToView(IReadOnlyList<PersonView> readers) => new(
            Id, Version, Incident, Text, new PersonView(RaiserId, RaiserName), RaisedAt,
            Answer is null ? null : new AnswerView(Answer, new PersonView(AnswererId!.Value, AnswererName!), AnsweredAt!.Value), readers);
    }

    private sealed record ReaderRow(ConcernId Concern, long Id, string Name);
}

using NodaTime;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Agreement;

/// <summary>Reads concerns, as far as they are for whoever asks.</summary>
internal sealed class ConcernQueries(Database database)
{
    private const string Select = """
        select c.id, c.version, c.incident, c.text, c.raised_at, r.id as raiser_id, r.name as raiser_name,
            c.answer, c.answered_at, a.id as answerer_id, a.name as answerer_name,
            array(select m.person from audience_people m join people p on p.id = m.person where m.audience = c.audience and p.disabled_at is null order by lower(p.name), p.id) as reader_ids,
            array(select p.name from audience_people m join people p on p.id = m.person where m.audience = c.audience and p.disabled_at is null order by lower(p.name), p.id) as reader_names
        from concerns c join people r on r.id = c.raised_by left join people a on a.id = c.answered_by
        """;

    /// <summary>The latest concerns that are older than one, the latest first.</summary>
    public async Task<IReadOnlyList<ConcernView>> ListAsync(Caller caller, long before, int most, CancellationToken cancellationToken) =>
        [.. (await database.ListAsync<Row>(caller, Select + " where c.id < @before order by c.id desc limit @most", new { before, most }, cancellationToken)).Select(row => row.ToView())];

    /// <summary>The concern, or null where there is none for whoever asks.</summary>
    public async Task<ConcernView?> FindAsync(Caller caller, ConcernId id, CancellationToken cancellationToken) =>
        (await database.FindAsync<Row>(caller, Select + " where c.id = @id", new { id }, cancellationToken))?.ToView();

    /// <summary>Who would read a concern of this person if they raised one now, they themselves apart.</summary>
    public Task<IReadOnlyList<PersonView>> ReadersAsync(Actor actor, CancellationToken cancellationToken) =>
        database.ListAsync<PersonView>(
            actor, "select id, name from people where role = 'administrator' and disabled_at is null and id <> @Person order by lower(name), id", new { actor.Person }, cancellationToken);

    private sealed record Row(
        ConcernId Id, long Version, long? Incident, string Text, Instant RaisedAt, long RaiserId, string RaiserName,
        string? Answer, Instant? AnsweredAt, long? AnswererId, string? AnswererName, long[] ReaderIds, string[] ReaderNames)
    {
        public ConcernView ToView() => new(
            Id, Version, Incident, Text, new PersonView(RaiserId, RaiserName), RaisedAt,
            Answer is null ? null : new AnswerView(Answer, new PersonView(AnswererId!.Value, AnswererName!), AnsweredAt!.Value),
            [.. ReaderIds.Zip(ReaderNames, (id, name) => new PersonView(id, name))]);
    }
}

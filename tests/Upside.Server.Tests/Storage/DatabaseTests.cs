using Upside.Server.Storage;

namespace Upside.Server.Tests.Storage;

public sealed class DatabaseTests(TestServer server) : IClassFixture<TestServer>
{
    private static readonly Caller Nobody = Caller.Nobody("127.0.0.1");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_query_runs_as_the_caller_and_the_next_one_on_the_same_connection_as_nobody()
    {
        var somebody = Nobody with { Person = new PersonId(42) };

        var asSomebody = await server.Database.FindAsync<long?>(somebody, "select current_person()", null, Cancellation);
        var asNobody = await server.Database.FindAsync<long?>(Nobody, "select current_person()", null, Cancellation);

        Assert.Equal(42, asSomebody);
        Assert.Null(asNobody);
    }

    [Fact]
    public async Task A_commit_without_a_recorded_change_is_a_bug()
    {
        await using var transaction = await server.Database.BeginAsync(Nobody, Cancellation);
        await transaction.ExecuteAsync("insert into teams (name) values ('Unrecorded')", null, Cancellation);

        await Assert.ThrowsAsync<InvalidOperationException>(() => transaction.CommitAsync(Cancellation));
    }

    [Fact]
    public async Task An_audience_is_made_once_for_a_set_in_any_order_and_seen_by_those_in_it()
    {
        await using var transaction = await server.Database.BeginAsync(Nobody, Cancellation);
        var people = await transaction.ListAsync<PersonId>("insert into people (name, email, role) values ('Ada', 'ada@example.org', 'viewer'), ('Ben', 'ben@example.org', 'viewer') returning id", null, Cancellation);
        var one = await transaction.FindAsync<long>("select audience_of(array[]::bigint[], @people)", new { people = new[] { people[0].Value } }, Cancellation);
        var same = await transaction.FindAsync<long>("select audience_of(array[]::bigint[], @people)", new { people = new[] { people[0].Value, people[0].Value } }, Cancellation);
        await transaction.RecordAsync(new Change("people.invited", "person/1", Change.Organisation, null, new { people.Count }), Cancellation);
        await transaction.CommitAsync(Cancellation);

        Assert.Equal(one, same);
        Assert.Equal([1, one], await VisibleAsync(people[0]));
        Assert.Equal([1], await VisibleAsync(people[1]));
        Assert.Empty(await VisibleAsync(null));
    }

    private Task<IReadOnlyList<long>> VisibleAsync(PersonId? person) =>
        server.Database.ListAsync<long>(Nobody with { Person = person }, "select unnest(visible_audiences()) order by 1", null, Cancellation);
}

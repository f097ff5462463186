using Upside.Server.Demo;
using Upside.Server.Storage;
using Upside.Server.Tests;

namespace Upside.Browser.Tests;

/// <summary>A server with the worked example of <c>upside serve --demo</c>, so that there is something to look at.</summary>
public sealed class Story(TestCluster cluster) : IAsyncLifetime
{
    public TestServer Server { get; } = new(cluster);

    /// <summary>The administrator of the example.</summary>
    internal TestPerson Maya { get; private set; } = null!;

    /// <summary>The number of its great incident.</summary>
    public long Disruption { get; private set; }

    /// <summary>One of the entries that were written on it.</summary>
    public long Entry { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await Server.InitializeAsync();
        var cancellation = CancellationToken.None;
        Assert.Null((await new DemoData(Server.Database, TimeProvider.System).LoadAsync(cancellation)).Problem);

        var nobody = Caller.Nobody(null);
        var maya = await Server.Database.FindAsync<PersonId>(nobody, "select id from people where email = @AdministratorsEmail", new { DemoOrganisation.AdministratorsEmail }, cancellation);
        Maya = new TestPerson(maya, "Maya", DemoOrganisation.AdministratorsEmail, "", await Server.AddSessionAsync(maya));
        var asMaya = nobody with { Person = maya };
        const string longest = "select incident, max(id) from timeline where kind = 'note' and struck_at is null group by incident order by count(*) desc limit 1";
        (Disruption, Entry) = await Server.Database.FindAsync<(long, long)>(asMaya, longest, null, cancellation);
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

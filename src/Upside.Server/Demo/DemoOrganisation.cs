using Upside.Server.Access;
using Upside.Server.Access.People;
using Upside.Server.Access.Teams;
using Upside.Server.Agreement;
using Upside.Server.Catalogue;
using Upside.Server.Storage;

namespace Upside.Server.Demo;

/// <summary>The people of the demo, all invented, and what they run.</summary>
internal sealed record DemoOrganisation(Actor Maya, Actor Ruth, Actor Jonas, Actor Priya, Actor Chen, Actor Elif, Actor Omar, TeamId Operations, IReadOnlyDictionary<string, long> Components)
{
    public const string AdministratorsEmail = "maya@example.org";

    private const string Storage = "storage";
    private const string Production = "production";
    private const string Region = "us-east-1";

    private static readonly CatalogueFile Catalogue = new(
    [
        new EnvironmentEntry(Storage, Production, Region,
        [
            new ComponentEntry("Index", "Knows the metadata and the place of every object. Every GET, LIST, PUT and DELETE asks it.", "Index"),
            new ComponentEntry("Placement", "Allots room for new objects. Every PUT asks it.", "Placement", [new DependencyEntry("Index")]),
            new ComponentEntry("Object API", "What customers and other services call.", "Storage operations", [new DependencyEntry("Index"), new DependencyEntry("Placement")]),
            new ComponentEntry("Billing", "Counts what is stored and asked for.", "Storage operations", [new DependencyEntry("Index")]),
            new ComponentEntry("Capacity tool", "Puts servers into subsystems and takes them out.", "Storage operations"),
        ]),
        new EnvironmentEntry("compute", Production, Region,
        [
            new ComponentEntry("Instance launches", "Start new virtual machines from stored images.", null, OnObjects()),
            new ComponentEntry("Volumes from snapshots", "Bring back block storage from stored snapshots.", null, OnObjects()),
            new ComponentEntry("Functions", "Run code that is kept as objects.", null, OnObjects()),
        ]),
        new EnvironmentEntry("customers", Production, "",
        [
            new ComponentEntry("Console", "Where customers see and change what they have.", "Status and support", OnObjects()),
            new ComponentEntry("Status dashboard", "Says which services work. Its editor keeps its files in object storage.", "Status and support", OnObjects()),
        ]),
    ]);

    /// <summary>Makes them, the administrator first, who then invites the others.</summary>
    public static async Task<DemoOrganisation> MakeAsync(Database database, TimeProvider clock, CancellationToken cancellationToken)
    {
        var maya = await MakeAdministratorAsync(database, cancellationToken);
        var people = new Dictionary<string, Actor>(StringComparer.Ordinal);
        foreach (var (name, role) in new[] { ("Ruth", Role.Editor), ("Jonas", Role.Responder), ("Priya", Role.Responder), ("Chen", Role.Responder), ("Elif", Role.Responder), ("Omar", Role.Viewer) })
        {
            var invited = await new InvitePerson(database, clock).HandleAsync(maya, new InviteRequest(name, $"{name.ToLowerInvariant()}@example.org", role), cancellationToken);
            people.Add(name, As(invited.Value.Person, name, role));
        }
        await TeamAsync("Index", people["Priya"]);
        await TeamAsync("Placement", people["Chen"]);
        var operations = await TeamAsync("Storage operations", people["Jonas"], people["Ruth"]);
        await TeamAsync("Status and support", people["Elif"], people["Omar"]);
        _ = (await new ImportCatalogue(database, clock).HandleAsync(maya, Catalogue, onlyTell: false, cancellationToken)).Value;
        var components = await database.ListAsync<(long Id, string Name)>(maya, "select id, name from components", null, cancellationToken);
        var made = new DemoOrganisation(
            maya, people["Ruth"], people["Jonas"], people["Priya"], people["Chen"], people["Elif"], people["Omar"], operations, components.ToDictionary(one => one.Name, one => one.Id, StringComparer.Ordinal));
        await made.AgreeAsync(database, clock, cancellationToken);
        return made;

        async Task<TeamId> TeamAsync(string name, params Actor[] members)
        {
            var team = (await new NameTeam(database).CreateAsync(maya, new TeamRequest(name), cancellationToken)).Value;
            foreach (var member in members) _ = (await new ChangeMembership(database).AddAsync(maya, team, member.Person, cancellationToken)).Value;
            return team;
        }
    }

    /// <summary>Somebody of the demo, to do something as them.</summary>
    public static Actor As(PersonId person, string name, Role role) => new(person, name, role, null, new Caller(person, "demo", null, null));

    private async Task AgreeAsync(Database database, TimeProvider clock, CancellationToken cancellationToken)
    {
        _ = (await new MarkLeader(database).MarkAsync(Maya, Ruth.Person, new LeaderRequest("storage"), cancellationToken)).Value;
        var endorse = new EndorseAgreement(database, clock);
        foreach (var one in new[] { Ruth, Jonas, Priya, Elif }) _ = (await endorse.EndorseAsync(one, new EndorsementRequest(1), cancellationToken)).Value;
    }

    // Nobody is there yet who could invite her.
    private static async Task<Actor> MakeAdministratorAsync(Database database, CancellationToken cancellationToken)
    {
        const string name = "Maya";
        await using var transaction = await database.BeginAsync(new Caller(null, "demo", null, null), cancellationToken);
        var person = await transaction.FindAsync<PersonId>(
            "insert into people (name, email, role) values (@name, @AdministratorsEmail, 'administrator') returning id", new { name, AdministratorsEmail }, cancellationToken);
        await transaction.RecordAsync(new Change("person.invited", $"person/{person.Value}", Change.Organisation, null, new { name = Personal.Of(person, name), role = Role.Administrator }), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return As(person, name, Role.Administrator);
    }

    private static DependencyEntry[] OnObjects() => [new("Object API", Storage, Production, Region)];
}

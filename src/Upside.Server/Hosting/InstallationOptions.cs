using Upside.Server.Settings;
using Upside.Server.Storage;

namespace Upside.Server.Hosting;

/// <summary>Where an installation keeps what it knows.</summary>
/// <param name="DataFolder">The folder of its files, and of its private PostgreSQL.</param>
/// <param name="Binaries">The folder of PostgreSQL's programs; null to look for them.</param>
/// <param name="Outside">How to reach a PostgreSQL that somebody else runs; null for a private one.</param>
internal sealed record InstallationOptions(string DataFolder, string? Binaries, StorageOptions? Outside)
{
    private static readonly Setting Data = new("data", "UPSIDE_DATA", "The folder of the private PostgreSQL and of kept files. Default: ./data.", "--data");
    private static readonly Setting Programs = new("postgres", "UPSIDE_POSTGRES", "The folder of PostgreSQL's programs. Default: the newest that is installed, 15 or later.");
    private static readonly Setting Database = new("database", "UPSIDE_DATABASE", "postgres://ROLE:PASSWORD@HOST/DATABASE of a PostgreSQL of your own, signing in as upside_app. Default: a private one.");
    private static readonly Setting Owner = new("database-owner", "UPSIDE_DATABASE_OWNER", "The same for upside_owner, who migrates the schema. Not needed while the schema is up to date.");

    public static readonly IReadOnlyList<Setting> All = [Data, Programs, Database, Owner];

    public static Result<InstallationOptions> Read(GivenSettings given)
    {
        var options = new InstallationOptions(Path.GetFullPath(given.Text(Data) ?? "data"), given.Text(Programs), null);
        if (given.Text(Database) is not { } database)
            return given.Text(Owner) is null ? options : given.Wrong(Owner, $"it is of use only together with {Database.Variable}.");
        var app = DatabaseAddress.Parse(database);
        if (app.Problem is { } wrong) return given.Wrong(Database, wrong.Message);
        if (given.Text(Owner) is not { } ownerAddress) return options with { Outside = new StorageOptions(app.Value, null) };
        var owner = DatabaseAddress.Parse(ownerAddress);
        return owner.Problem is { } alsoWrong ? given.Wrong(Owner, alsoWrong.Message) : options with { Outside = new StorageOptions(app.Value, owner.Value) };
    }
}

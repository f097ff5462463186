namespace Upside.Server.Storage;

/// <summary>A role that the schema is written for.</summary>
/// <param name="HasLogin">Whether somebody signs in as it.</param>
internal sealed record DatabaseRole(string Name, bool HasLogin)
{
    public string Statement => $"create role {Name} {(HasLogin ? "login" : "nologin")}";
}

/// <summary>The roles of the database, and what each is for.</summary>
internal static class DatabaseRoles
{
    public const string Database = "upside";

    /// <summary>Owns the schema, migrates it, and is asked for backups. Policies do not bind it.</summary>
    public const string Owner = "upside_owner";

    /// <summary>Serves requests. Policies bind it.</summary>
    public const string App = "upside_app";

    /// <summary>Takes in evidence in bulk, by COPY, which policies forbid to the application.</summary>
    public const string Ingest = "upside_ingest";

    /// <summary>Owns the functions that find ids by full text. Nobody signs in as it.</summary>
    public const string Search = "upside_search";

    /// <summary>Reads the shelf of what was published, and nothing else.</summary>
    public const string Public = "upside_public";

    public static readonly IReadOnlyList<DatabaseRole> All = [new(Owner, true), new(App, true), new(Ingest, true), new(Search, false), new(Public, true)];

    /// <summary>What makes a new database ours, as its superuser: the owner may make the schema, and hand functions to the searcher.</summary>
    public static IReadOnlyList<string> TakeOverOf(string database) =>
    [
        $"grant {Search} to {Owner};",
        $"revoke all on database {database} from public;",
        $"grant connect on database {database} to {App}, {Ingest}, {Public};",
        $"alter database {database} owner to {Owner};",
    ];
}

using System.Globalization;

namespace Upside.Server.Storage;

/// <summary>The programs of an installed PostgreSQL.</summary>
/// <param name="Folder">Where <c>postgres</c>, <c>initdb</c>, <c>pg_dump</c> and the others lie.</param>
/// <param name="Major">15 for PostgreSQL 15.</param>
internal sealed record PostgresBinaries(string Folder, int Major)
{
    /// <summary>The oldest major version that the schema is written for.</summary>
    public const int Oldest = 15;

    private const string Installed = "/usr/lib/postgresql";

    public string Postgres => Program("postgres");

    public string Program(string name) => Path.Join(Folder, name);

    /// <summary>The newest that will do.</summary>
    /// <param name="named">The only folder to look into; null to look where PostgreSQL is usually installed, and on the PATH.</param>
    /// <param name="wanted">The major version that the data were made by, which no other can read; null where there are no data yet.</param>
    public static async Task<Result<PostgresBinaries>> FindAsync(string? named, int? wanted, CancellationToken cancellationToken)
    {
        if (named is not null && !File.Exists(Path.Join(named, "postgres")))
            return new Problem(ProblemKind.Invalid, $"UPSIDE_POSTGRES names {named}, and there is no program postgres in it: give the folder that holds postgres and initdb.");

        var found = new List<PostgresBinaries>();
        foreach (var folder in named is null ? UsualFolders() : [named])
        {
            if (await MajorAsync(folder, cancellationToken) is { } major) found.Add(new PostgresBinaries(folder, major));
        }
        var newest = found.Where(one => wanted is null ? one.Major >= Oldest : one.Major == wanted).MaxBy(one => one.Major);
        if (newest is not null) return newest;

        var seen = found.Count == 0 ? "none was found" : $"found: {string.Join(", ", found.Select(one => $"{one.Major} in {one.Folder}"))}";
        return new Problem(ProblemKind.Invalid, wanted is null
            ? $"PostgreSQL {Oldest} or later is needed ({seen}). Install it (on Debian: apt-get install postgresql-{Oldest}), or let UPSIDE_POSTGRES name the folder of its programs, or UPSIDE_DATABASE a database."
            : $"The data were made by PostgreSQL {wanted}, which no other version can read ({seen}). Install PostgreSQL {wanted} beside it; `upside backup` and `upside restore` then carry the data over to a newer one.");
    }

    private static IEnumerable<string> UsualFolders()
    {
        var packaged = Directory.Exists(Installed) ? Directory.EnumerateDirectories(Installed).Select(version => Path.Join(version, "bin")) : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return packaged.Concat(path).Where(folder => File.Exists(Path.Join(folder, "postgres")) && File.Exists(Path.Join(folder, "initdb")));
    }

    private static async Task<int?> MajorAsync(string folder, CancellationToken cancellationToken)
    {
        // "postgres (PostgreSQL) 15.20 (Debian 15.20-1)"
        var said = (await ChildProgram.RunAsync([Path.Join(folder, "postgres"), "--version"], cancellationToken)).Output;
        var number = said.Split(' ').ElementAtOrDefault(2)?.Split('.')[0];
        return int.TryParse(number?.TrimEnd('\n'), NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : null;
    }
}

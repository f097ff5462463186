using System.Globalization;
using Npgsql;

namespace Upside.Server.Storage;

/// <summary>PostgreSQL's own programs for copies, run against a database. The password goes by the environment, which no list of processes shows.</summary>
internal sealed class PostgresTools(PostgresBinaries binaries, string connectionString)
{
    /// <summary>Runs one of them.</summary>
    /// <returns>Null; or what it complained of.</returns>
    public async Task<Problem?> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var ran = await ChildProgram.RunAsync([binaries.Program(program), .. arguments], Address(), cancellationToken);
        return ran.ExitCode == 0 ? null : new Problem(ProblemKind.Conflict, $"{program} says: {ran.Complaint}");
    }

    private Dictionary<string, string> Address()
    {
        var address = new NpgsqlConnectionStringBuilder(connectionString);
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PGHOST"] = address.Host!,
            ["PGPORT"] = address.Port.ToString(CultureInfo.InvariantCulture),
            ["PGUSER"] = address.Username!,
            ["PGDATABASE"] = address.Database!,
            ["PGSSLMODE"] = address.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => mode.ToString().ToLowerInvariant() },
            ["PGAPPNAME"] = "upside backup",
        };
        if (address.Password is { Length: > 0 } password) variables["PGPASSWORD"] = password;
        if (address.RootCertificate is { Length: > 0 } root) variables["PGSSLROOTCERT"] = root;
        if (address.SslCertificate is { Length: > 0 } certificate) variables["PGSSLCERT"] = certificate;
        if (address.SslKey is { Length: > 0 } key) variables["PGSSLKEY"] = key;
        return variables;
    }
}

using System.Globalization;
using Npgsql;

namespace Upside.Server.Storage;

/// <summary>
/// Reads <c>postgres://user:password@host:5432/database?sslmode=require</c>, which is how everybody hands PostgreSQL addresses around:
/// several hosts parted by commas, a Unix socket by <c>?host=/run/postgresql</c>, special characters percent-encoded.
/// </summary>
internal static class DatabaseAddress
{
    private const int UsualPort = 5432;
    private const int UsualPatience = 5; // seconds to connect: somebody waits for a page

    /// <summary>The connection string; or what is wrong with the address, without repeating it: it may hold a password.</summary>
    public static Result<string> Parse(string address)
    {
        var rest = address.Split("://", 2) is ["postgres" or "postgresql", var after] ? after : null;
        if (rest is null) return Wrong("it has to begin with postgres://");
        var query = rest.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? rest[(mark + 1)..] : "";
        if (query.Length > 0) rest = rest[..rest.IndexOf('?', StringComparison.Ordinal)];
        if (rest.Split('/') is not [var place, { Length: > 0 } database]) return Wrong("it has to end with /DATABASE");
        var at = place.LastIndexOf('@');
        if (at <= 0) return Wrong("it has to name the role that signs in: postgres://ROLE:PASSWORD@HOST/DATABASE");
        var who = place[..at].Split(':', 2);

        var made = new NpgsqlConnectionStringBuilder { Username = Uri.UnescapeDataString(who[0]), Database = Uri.UnescapeDataString(database), Timeout = UsualPatience };
        if (who is [_, var password]) made.Password = Uri.UnescapeDataString(password);
        if (PlaceIn(place[(at + 1)..], made) is { } unplaced) return unplaced;
        foreach (var parameter in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Take(parameter, made) is { } problem) return problem;
        }
        return string.IsNullOrEmpty(made.Host) ? Wrong("it has to name a host") : made.ConnectionString;
    }

    private static Problem? PlaceIn(string hosts, NpgsqlConnectionStringBuilder made)
    {
        if (hosts.Length == 0) return null; // a parameter may name a socket
        if (hosts.Contains(',', StringComparison.Ordinal))
        {
            made.Host = hosts;
            return null;
        }
        if (!Uri.TryCreate($"postgres://{hosts}/", UriKind.Absolute, out var place)) return Wrong("its host or port cannot be read");
        (made.Host, made.Port) = (Uri.UnescapeDataString(place.Host.Trim('[', ']')), place.Port < 0 ? UsualPort : place.Port);
        return null;
    }

    // The names are those of PostgreSQL's own library.
    private static Problem? Take(string parameter, NpgsqlConnectionStringBuilder made)
    {
        var (name, value) = parameter.Split('=', 2) is [var n, var v] ? (n, Uri.UnescapeDataString(v)) : (parameter, "");
        switch (name)
        {
            case "host": made.Host = value; return null;
            case "port" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port): made.Port = port; return null;
            case "sslmode" when Enum.TryParse<SslMode>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var mode): made.SslMode = mode; return null;
            case "sslrootcert": made.RootCertificate = value; return null;
            case "sslcert": made.SslCertificate = value; return null;
            case "sslkey": made.SslKey = value; return null;
            case "application_name": made.ApplicationName = value; return null;
            case "connect_timeout" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds): made.Timeout = seconds; return null;
            case "target_session_attrs": made.TargetSessionAttributes = value; return null;
            case "port" or "sslmode" or "connect_timeout": return Wrong($"{value} is no value of {name}");
            default: return Wrong($"the parameter {name} is not known; known are host, port, sslmode, sslrootcert, sslcert, sslkey, application_name, connect_timeout and target_session_attrs");
        }
    }

    private static Problem Wrong(string what) => new(ProblemKind.Invalid, $"This is no address of a PostgreSQL database: {what}.");
}

using System.Globalization;
using Upside.Incidents;

namespace Upside.Server.Severities;

/// <summary>Levels in words.</summary>
internal static class SeverityWords
{
    /// <summary>From when a level holds: <c>100 users or 5 % of them</c>.</summary>
    public static string Threshold(this SeverityLevel level) => (level.LeastUsers, level.LeastPercent) switch
    {
        ({ } users, { } percent) => $"from {Users(users)}, or {Percent(percent)} of all",
        ({ } users, null) => $"from {Users(users)}",
        (null, { } percent) => $"from {Percent(percent)} of all users",
        _ => "whatever is left",
    };

    /// <summary>A share as it is typed: <c>2.5</c>.</summary>
    public static string Plain(decimal percent) => percent.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Users(long users) => users == 1 ? "1 user" : string.Create(CultureInfo.InvariantCulture, $"{users:N0} users");

    private static string Percent(decimal percent) => $"{Plain(percent)} %";
}

using System.Globalization;
using Upside.Incidents;
using Upside.Server.Storage;

namespace Upside.Server.Incidents;

/// <summary>A level of the definitions that hold now, as somebody chose it.</summary>
internal sealed record ChosenSeverity(long Id, short Level, long Version, string Name)
{
    public Classification Classification => new(Level, Version);

    /// <summary>How an entry names it.</summary>
    public string Label => LabelOf(Name, Level);

    public static string LabelOf(string name, short level) => string.Create(CultureInfo.InvariantCulture, $"{name} ({level})");

    public static async Task<Result<ChosenSeverity>> FindAsync(Transaction transaction, int level, CancellationToken cancellationToken)
    {
        const string sql = """
            select id, level, version, name from severities
            where version = (select max(version) from severity_sets) and level = @level
            """;
        var found = await transaction.FindAsync<ChosenSeverity>(sql, new { level }, cancellationToken);
        return found is null
            ? new Problem(ProblemKind.Invalid, string.Create(CultureInfo.InvariantCulture, $"There is no severity {level} in the definitions that hold now; 1 is the worst."), "severity")
            : found;
    }
}

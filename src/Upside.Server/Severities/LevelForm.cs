using System.Globalization;
using Upside.Incidents;

namespace Upside.Server.Severities;

/// <summary>The levels as they stand in the editor's form: rows, of which some may be empty.</summary>
internal static class LevelForm
{
    /// <summary>The name of a field: <c>levels[2].name</c>.</summary>
    public static string Name(int row, string field) => string.Create(CultureInfo.InvariantCulture, $"levels[{row}].{field}");

    /// <summary>Takes the form to <paramref name="revise"/>, leaving out empty rows; a problem names the field in the row where it stands.</summary>
    public static async Task<Result<long>> ReviseAsync(IFormCollection form, Func<SeveritiesRequest, Task<Result<long>>> revise)
    {
        var rows = new List<int>();
        var levels = new List<LevelRequest>();
        for (var row = 0; row < SeverityScale.MostLevels; row++)
        {
            if (string.IsNullOrWhiteSpace(form[Name(row, "name")])) continue;
            var level = Read(form, row);
            if (level.Problem is { } unread) return unread;
            rows.Add(row);
            levels.Add(level.Value);
        }
        var revised = await revise(new SeveritiesRequest(form["reason"], levels));
        return revised.Problem is { } problem ? InItsRow(problem, rows) : revised;
    }

    private static Result<LevelRequest> Read(IFormCollection form, int row)
    {
        var (users, percent) = (form[Name(row, "leastUsers")].ToString().Trim(), form[Name(row, "leastPercent")].ToString().Trim().TrimEnd('%').TrimEnd());
        if (!TryRead<long>(users, NumberStyles.AllowThousands, out var leastUsers)) return new Problem(ProblemKind.Invalid, "A number of users is written as 1000.", Name(row, "leastUsers"));
        if (!TryRead<decimal>(percent, NumberStyles.AllowDecimalPoint, out var leastPercent)) return new Problem(ProblemKind.Invalid, "A share is written as 2.5, in percent.", Name(row, "leastPercent"));
        return new LevelRequest(form[Name(row, "name")], form[Name(row, "definition")], leastUsers, leastPercent);
    }

    /// <returns>False for a text that is no number; nothing written is no number, and no mistake.</returns>
    private static bool TryRead<T>(string text, NumberStyles style, out T? number)
        where T : struct, System.Numerics.INumber<T>
    {
        number = null;
        if (text.Length == 0) return true;
        if (!T.TryParse(text, style, CultureInfo.InvariantCulture, out var read)) return false;
        number = read;
        return true;
    }

    private static Problem InItsRow(Problem problem, List<int> rows)
    {
        for (var at = 0; at < rows.Count; at++)
        {
            var prefix = Name(at, "");
            if (problem.Field?.StartsWith(prefix, StringComparison.Ordinal) is true) return problem with { Field = Name(rows[at], problem.Field[prefix.Length..]) };
        }
        return problem;
    }
}

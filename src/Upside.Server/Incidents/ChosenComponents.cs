using System.Globalization;
using Upside.Server.Storage;

namespace Upside.Server.Incidents;

/// <summary>Components that somebody chose, by number.</summary>
internal static class ChosenComponents
{
    private const int Most = 100;

    /// <param name="kept">Components that are concerned already: those may stay though they are retired by now.</param>
    /// <returns>Each once, by name.</returns>
    public static async Task<Result<IReadOnlyList<Chosen>>> FindAsync(Transaction transaction, IReadOnlyList<long> numbers, IReadOnlyList<long> kept, CancellationToken cancellationToken)
    {
        if (numbers.Count > Most) return new Problem(ProblemKind.Invalid, $"An incident concerns {Most} components at most. Name those that failed, not all that need them.", "components");
        const string sql = "select id, name from components where id = any(@wanted) and (retired_at is null or id = any(@kept)) order by name, id";
        var wanted = numbers.Distinct().ToArray();
        var found = await transaction.ListAsync<Chosen>(sql, new { wanted, kept = kept.ToArray() }, cancellationToken);
        var missing = wanted.Except(found.Select(one => one.Id)).ToArray();
        return missing.Length == 0
            ? Result.Of(found)
            : new Problem(ProblemKind.Invalid, string.Create(CultureInfo.InvariantCulture, $"There is no component {missing[0]}, or it is retired."), "components");
    }

    public static string? Names(IReadOnlyList<Chosen> components) => components.Count == 0 ? null : string.Join(", ", components.Select(one => one.Name));

    internal sealed record Chosen(long Id, string Name);
}

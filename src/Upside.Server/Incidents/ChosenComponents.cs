using System.Globalization;
using Upside.Server.Storage;

namespace Upside.Server.Incidents;

/// <summary>Components that somebody chose, each once, by name.</summary>
internal sealed record ChosenComponents(IReadOnlyList<ChosenComponents.One> All)
{
    private const int Most = 100;

    public long[] Numbers => [.. All.Select(one => one.Id)];

    /// <summary>How an entry names them; null for none.</summary>
    public string? Words => All.Count == 0 ? null : string.Join(", ", All.Select(one => one.Name));

    /// <param name="numbers">What was asked for.</param>
    /// <param name="kept">What the incident concerns already: that may stay, though it is retired by now.</param>
    public static async Task<Result<ChosenComponents>> FindAsync(Transaction transaction, IReadOnlyList<long> numbers, long[] kept, CancellationToken cancellationToken)
    {
        if (numbers.Count > Most) return new Problem(ProblemKind.Invalid, $"An incident concerns {Most} components at most. Name those that failed, not all that need them.", "components");
        const string sql = "select id, name from components where id = any(@wanted) and (retired_at is null or id = any(@kept)) order by name, id";
        var wanted = numbers.Distinct().ToArray();
        var found = new ChosenComponents(await transaction.ListAsync<One>(sql, new { wanted, kept }, cancellationToken));
        var missing = wanted.Except(found.Numbers).ToArray();
        return missing.Length == 0
            ? found
            : new Problem(ProblemKind.Invalid, string.Create(CultureInfo.InvariantCulture, $"There is no component {missing[0]}, or it is retired."), "components");
    }

    /// <summary>What an incident concerns now.</summary>
    public static async Task<ChosenComponents> OfAsync(Transaction transaction, IncidentId incident, CancellationToken cancellationToken)
    {
        const string sql = "select c.id, c.name from incident_components i join components c on c.id = i.component where i.incident = @incident order by c.name, c.id";
        return new ChosenComponents(await transaction.ListAsync<One>(sql, new { incident }, cancellationToken));
    }

    internal sealed record One(long Id, string Name);
}

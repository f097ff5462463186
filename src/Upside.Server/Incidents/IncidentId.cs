namespace Upside.Server.Incidents;

/// <summary>An incident's number, by which people call it.</summary>
internal readonly record struct IncidentId(long Value)
{
    /// <summary>How the audit and receipts name it.</summary>
    public string Subject => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"incident/{Value}");
}

/// <summary>The number of an entry on a timeline; no two entries of all incidents share one.</summary>
internal readonly record struct EntryId(long Value);

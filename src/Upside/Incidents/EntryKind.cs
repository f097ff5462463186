namespace Upside.Incidents;

/// <summary>What an entry on the timeline is: something that a person wrote, or a change of the record that stands there by itself.</summary>
public enum EntryKind
{
    /// <summary>Somebody wrote what they saw, did or found out. Only these can be edited and struck out.</summary>
    Note,

    /// <summary>The incident was declared.</summary>
    Declared,

    /// <summary>It moved from one state to another.</summary>
    State,

    /// <summary>Its severity was classified, or classified anew.</summary>
    Severity,

    /// <summary>It got another title.</summary>
    Title,

    /// <summary>The impact was stated, or stated anew.</summary>
    Impact,

    /// <summary>One or more impact times were given or corrected.</summary>
    ImpactTimes,

    /// <summary>Others may see it than before.</summary>
    Visibility,

    /// <summary>Other components are concerned than before.</summary>
    Components,
}

/// <summary>What can be said of a kind of entry.</summary>
public static class EntryKinds
{
    /// <summary>The kind as it is written in the database and over the API.</summary>
    public static string Word(this EntryKind kind) => kind switch
    {
        EntryKind.Note => "note",
        EntryKind.Declared => "declared",
        EntryKind.State => "state",
        EntryKind.Severity => "severity",
        EntryKind.Title => "title",
        EntryKind.Impact => "impact",
        EntryKind.ImpactTimes => "impactTimes",
        EntryKind.Visibility => "visibility",
        EntryKind.Components => "components",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>What such an entry tells that its writer did, to be put after their name.</summary>
    public static string Deed(this EntryKind kind) => kind switch
    {
        EntryKind.Note => "wrote an entry",
        EntryKind.Declared => "declared the incident",
        EntryKind.State => "changed the state",
        EntryKind.Severity => "classified the severity",
        EntryKind.Title => "changed the title",
        EntryKind.Impact => "stated the impact",
        EntryKind.ImpactTimes => "corrected impact times",
        EntryKind.Visibility => "changed who may see it",
        EntryKind.Components => "changed the components",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

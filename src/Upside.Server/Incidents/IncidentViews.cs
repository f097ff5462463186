using System.Text.Json.Serialization;
using NodaTime;
using Upside.Incidents;

namespace Upside.Server.Incidents;

/// <summary>Somebody, as an incident names them.</summary>
public sealed record PersonView(long Id, string Name);

/// <summary>A team, as an incident names it.</summary>
public sealed record TeamView(long Id, string Name);

/// <summary>A severity in the words that the incident was classified by.</summary>
/// <param name="Level">1 is the worst.</param>
/// <param name="Version">The version of the definitions.</param>
public sealed record SeverityView(int Level, long Version, string Name, string Definition);

/// <summary>A component that an incident concerns, and where it runs.</summary>
public sealed record ComponentView(long Id, string Name, long EnvironmentId, string System, string Account, string Region);

/// <summary>Who may see an incident: everybody in the organisation, or those in one of the teams, and the people named.</summary>
public sealed record VisibilityView(bool Organisation, IReadOnlyList<TeamView> Teams, IReadOnlyList<PersonView> People);

/// <summary>A milestone, as it is believed now or was believed once.</summary>
/// <param name="Time">Null: what was believed was taken back.</param>
/// <param name="SaidBy">Who gave it.</param>
/// <param name="SaidAt">When they gave it.</param>
/// <param name="Reason">Why; empty where nobody said.</param>
public sealed record ImpactTimeView(Milestone Milestone, Instant? Time, PersonView SaidBy, Instant SaidAt, string Reason);

/// <summary>An incident, as it is at a version.</summary>
/// <param name="Number">What people call it by.</param>
/// <param name="Severity">Null until somebody has classified it.</param>
/// <param name="Impact">Who lost what, and how much; empty where nobody has said yet.</param>
/// <param name="Times">What is known of when the impact started, was detected, mitigated and resolved; a milestone that nobody gave has no item.</param>
public sealed record IncidentView(
    long Number,
    long Version,
    string Title,
    IncidentState State,
    SeverityView? Severity,
    string Impact,
    PersonView DeclaredBy,
    Instant DeclaredAt,
    Instant ChangedAt,
    IReadOnlyList<ComponentView> Components,
    IReadOnlyList<ImpactTimeView> Times,
    VisibilityView Visibility)
{
    /// <summary>The milestones by themselves, to derive intervals from.</summary>
    [JsonIgnore]
    public ImpactTimes ImpactTimes => Times.Aggregate(ImpactTimes.Unknown, (times, one) => times.With(one.Milestone, one.Time));
}

/// <summary>What an entry says was changed.</summary>
/// <param name="What">The field: <c>state</c>, <c>severity</c>, <c>title</c>, <c>impact</c>, a milestone, <c>visibility</c>, <c>components</c>.</param>
/// <param name="From">What it was, in words, or a time in ISO 8601; null where there was nothing.</param>
/// <param name="To">What it is; null where nothing is left.</param>
public sealed record EntryFact(string What, string? From, string? To);

/// <summary>That an entry was struck out: it stays, and nobody should rely on it.</summary>
public sealed record StrikeView(PersonView By, Instant At, string Why);

/// <summary>The last edit of an entry.</summary>
public sealed record EditView(PersonView By, Instant At);

/// <summary>An entry on the timeline.</summary>
/// <param name="Number">Its number, later ones greater.</param>
/// <param name="Version">The version of the incident that it came with as it is now.</param>
/// <param name="Text">What somebody wrote; with other kinds than notes, why, or nothing.</param>
/// <param name="Facts">What was changed; empty with notes.</param>
/// <param name="Revision">1, and one more with each edit.</param>
public sealed record EntryView(
    long Number,
    long Version,
    EntryKind Kind,
    string Text,
    IReadOnlyList<EntryFact> Facts,
    Instant HappenedAt,
    PersonView WrittenBy,
    Instant WrittenAt,
    int Revision,
    EditView? Edited,
    StrikeView? Struck);

/// <summary>What an entry said at one of its revisions.</summary>
public sealed record RevisionView(int Revision, string Text, Instant HappenedAt, PersonView WrittenBy, Instant WrittenAt);

/// <summary>The incident's page: what is true now, and the end of the timeline, latest first.</summary>
/// <param name="Entries">At most <see cref="IncidentQueries.PageLength"/>.</param>
/// <param name="HasOlder">Whether the timeline goes on before them.</param>
public sealed record IncidentPage(IncidentView Incident, IReadOnlyList<EntryView> Entries, bool HasOlder);

/// <summary>An incident in a list.</summary>
/// <param name="Components">Their names.</param>
/// <param name="Place">Where the words that were looked for stand: 0 in the title or the number, 1 elsewhere; 0 without words.</param>
public sealed record IncidentLine(
    long Number,
    long Version,
    string Title,
    IncidentState State,
    SeverityView? Severity,
    string Impact,
    PersonView DeclaredBy,
    Instant DeclaredAt,
    Instant ChangedAt,
    IReadOnlyList<string> Components,
    [property: JsonIgnore] int Place);

/// <summary>An incident that waits for somebody, and for what.</summary>
public sealed record WaitingLine(IncidentLine Incident, IReadOnlyList<OpenQuestion> Questions);

/// <summary>What is on fire, and what waits for whoever asks.</summary>
public sealed record HomeView(IReadOnlyList<IncidentLine> Open, IReadOnlyList<WaitingLine> Waiting);

/// <summary>What was changed after a version.</summary>
/// <param name="Entries">In the order in which they were changed; each once, as it is now.</param>
/// <param name="Version">The version that one is at having read these.</param>
public sealed record ChangesView(IncidentView Incident, IReadOnlyList<EntryView> Entries, long Version);

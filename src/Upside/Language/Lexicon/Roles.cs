namespace Upside.Language.Lexicon;

/// <summary>Words under which documents name those who took part.</summary>
internal static class Roles
{
    /// <summary>A role, or the name of the list of those who took part.</summary>
    public static readonly Phrases Role = new("roles.role",
        "(participants|participant|attendees|attendee|responders|responder|authors|author|written by|reported by|reviewed by|reviewers|people involved|involved|who was involved|facilitator|scribe|incident (commander|manager|lead|coordinator|owner|response coordinator|responders)|communications (lead|manager|officer)|comms (lead|manager)|technical lead|tech lead|operations lead|ops lead|on call|on call (engineer|engineers|sre)|oncall|coordinators|coordinator|ic|imoc|cmoc|eoc|owner of review process|postmortem (owner|author|lead)|post mortem (owner|author|lead)|team members|present|subject matter (expert|experts)|sme|smes|deputy|liaison|customer liaison|internal liaison|owner|owners)");

    /// <summary>Front-matter fields that name people.</summary>
    public static readonly string[] Keys =
        ["author", "authors", "participants", "participant", "attendees", "responders", "responder", "commander", "incident commander", "ic", "owner", "owners", "facilitator", "scribe", "reviewers", "people", "on call", "oncall", "lead"];

    private static readonly HashSet<string> RoleWords = new(
        "Incident Commander Lead Manager Scribe Facilitator Engineer Engineers Author Authors Owner Owners Responder Responders Coordinator Communications Comms Participants Attendees Operations Technical On Call Oncall Reviewers Deputy Liaison Officer Director".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word names a role and not a person.</summary>
    public static bool IsRoleWord(ReadOnlySpan<char> word) => RoleWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}

namespace Upside.Server.Access;

/// <summary>Roles and scopes as forms explain them.</summary>
internal static class RoleWords
{
    public static IReadOnlyList<(string Value, string Label, string? Hint)> Options { get; } =
    [
        (Role.Viewer.Word(), "Viewer", "reads what they may see"),
        (Role.Responder.Word(), "Responder", "also declares incidents and writes on them"),
        (Role.Editor.Word(), "Editor", "also keeps the catalogue, the severities and the agreement"),
        (Role.Administrator.Word(), "Administrator", "also keeps people, teams and settings, and reads the audit"),
    ];

    public static IReadOnlyList<(Scope Scope, string Label, string Hint)> Scopes { get; } =
    [
        (Scope.Read, "Read", "everything that you may see"),
        (Scope.Respond, "Respond", "declare incidents and write on them"),
        (Scope.Edit, "Edit", "keep the catalogue, the severities and the agreement"),
        (Scope.Administer, "Administer", "keep people, teams and settings, and read the audit"),
    ];
}

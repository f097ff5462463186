namespace Upside.Server.Access;

/// <summary>Roles and scopes as the database, the API and people spell them.</summary>
internal static class Words
{
    public static string Word(this Role role) => role.ToString().ToLowerInvariant();

    public static string Word(this Scope scope) => scope.ToString().ToLowerInvariant();

    /// <summary>Null for a text that names no role.</summary>
    public static Role? ToRole(string? text) => Named<Role>(text);

    /// <summary>Null for a text that names no scope.</summary>
    public static Scope? ToScope(string? text) => Named<Scope>(text);

    /// <summary>Scopes parted by blanks, as the database writes them.</summary>
    public static IReadOnlyList<Scope> ToScopes(string words) => [.. words.Split(' ').Select(word => ToScope(word)!.Value)];

    // Enum.TryParse would take numbers and lists as well.
    private static T? Named<T>(string? text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase)) return value;
        }
        return null;
    }
}

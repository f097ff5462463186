namespace Upside.Server.Access.Passwords;

/// <summary>Which passwords are taken: long ones that are not made of what everybody knows about the person.</summary>
internal static class PasswordRules
{
    public const int Shortest = 12;

    /// <summary>For the hint at a field.</summary>
    public const string InWords = "At least twelve characters; your name and e-mail address do not count.";

    /// <summary>Longer ones would only keep the server busy.</summary>
    public const int Longest = 256;

    private const int FewestDifferent = 5;
    private const int ShortestPart = 3;

    /// <summary>Null for a password that will do.</summary>
    public static Problem? Refuse(string password, string name, string email)
    {
        if (password.Length < Shortest) return Refusal($"Use at least {Shortest} characters; three or four words that do not belong together are easy to remember.");
        if (password.Length > Longest) return Refusal($"Use at most {Longest} characters.");
        if (password.Distinct().Count() < FewestDifferent) return Refusal($"Use at least {FewestDifferent} different characters.");
        if (Without(password, name, email) < Shortest) return Refusal($"Your name and e-mail address do not count: use {Shortest} characters besides them.");
        return null;
    }

    private static int Without(string password, string name, string email)
    {
        var known = $"{name} {email}".Split([' ', '@', '.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in known.Where(part => part.Length >= ShortestPart).OrderByDescending(part => part.Length))
        {
            password = password.Replace(part, "", StringComparison.OrdinalIgnoreCase);
        }
        return password.Length;
    }

    private static Problem Refusal(string message) => new(ProblemKind.Invalid, message, "password");
}

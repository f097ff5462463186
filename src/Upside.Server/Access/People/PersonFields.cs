namespace Upside.Server.Access.People;

/// <summary>What a name and an e-mail address of a person may be.</summary>
internal static class PersonFields
{
    private const int LongestName = 100;
    private const int LongestEmail = 254;

    public static Result<string> Name(string text) =>
        text.Trim() is { Length: > 0 and <= LongestName } name && !name.Any(char.IsControl)
            ? name
            : new Problem(ProblemKind.Invalid, $"A name has one to {LongestName} characters, in one line.", "name");

    public static Result<string> Email(string text) =>
        text.Trim() is { Length: <= LongestEmail } email && email.Split('@') is [{ Length: > 0 }, { Length: > 0 }] && !email.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
            ? email
            : new Problem(ProblemKind.Invalid, "Write an e-mail address, such as ada@example.org.", "email");
}

namespace Upside.Server.Storage;

/// <summary>
/// The user of the operating system that a private PostgreSQL runs as. PostgreSQL refuses to run as root; root drops to the user
/// <c>postgres</c>, anybody else runs it themselves.
/// </summary>
internal static class DatabaseUser
{
    private const string Name = "postgres";

    /// <summary>A command line that runs as that user.</summary>
    public static IReadOnlyList<string> Command(params IEnumerable<string> command) => Environment.IsPrivilegedProcess
        ? ["setpriv", $"--reuid={Name}", $"--regid={Name}", "--init-groups", .. command]
        : [.. command];

    /// <summary>Makes a folder that only that user, and root, can enter; one that exists becomes so.</summary>
    public static async Task<Problem?> OwnFolderAsync(string folder, CancellationToken cancellationToken)
    {
        try
        {
            const UnixFileMode mine = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            Directory.CreateDirectory(folder, mine);
            File.SetUnixFileMode(folder, mine);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new Problem(ProblemKind.Invalid, $"The folder {folder} cannot be made or is not ours to keep private ({refused.Message.TrimEnd('.')}): start Upside as its owner, or let UPSIDE_DATA name a folder of your own.");
        }
        if (!Environment.IsPrivilegedProcess) return null;
        var given = await ChildProgram.RunAsync(["chown", $"{Name}:{Name}", folder], cancellationToken);
        return given.ExitCode == 0 ? null : new Problem(ProblemKind.Invalid, $"As root, PostgreSQL runs as the user {Name}, and {folder} could not be given to it: {given.Complaint}");
    }

    /// <summary>Whether that user can enter a folder, which needs the right to pass every folder above it.</summary>
    public static async Task<bool> CanEnterAsync(string folder, CancellationToken cancellationToken) =>
        !Environment.IsPrivilegedProcess || (await ChildProgram.RunAsync(Command("test", "-x", folder), cancellationToken)).ExitCode == 0;
}

namespace Upside.Server.Tests;

/// <summary>An empty folder for one test, in memory where the machine has such a place: what a test makes need not survive a power cut.</summary>
internal sealed class TestFolder : IDisposable
{
    private const string Memory = "/dev/shm";

    public TestFolder()
    {
        Path = Directory.Exists(Memory) ? Directory.CreateDirectory($"{Memory}/upside-test-{System.IO.Path.GetRandomFileName()}").FullName : Directory.CreateTempSubdirectory("upside-test-").FullName;
        // Root gives a database's files to another user, who has to pass.
        File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

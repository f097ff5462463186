namespace Upside.Server.Backups;

/// <summary>A folder for what is in between, beside what is made of it: a backup can be larger than the temporary folder. Gone at the end.</summary>
internal sealed class WorkFolder : IDisposable
{
    public WorkFolder(string beside)
    {
        Path = System.IO.Path.Join(beside, $".upside-{System.IO.Path.GetRandomFileName()}");
        Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

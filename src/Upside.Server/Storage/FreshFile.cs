using System.Text;

namespace Upside.Server.Storage;

/// <summary>
/// Writes a small file whole or not at all: beside, then in the place of the old one. A link in its place is replaced, never followed,
/// since root writes into a folder that belongs to another user.
/// </summary>
internal static class FreshFile
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    public static void Write(string name, string text)
    {
        var fresh = name + ".fresh";
        File.Delete(fresh);
        using (var file = new FileStream(fresh, FileMode.CreateNew, FileAccess.Write))
        {
            File.SetUnixFileMode(file.SafeFileHandle, Readable); // PostgreSQL's user reads it, whatever the mask; the folder keeps others out
            file.Write(Encoding.UTF8.GetBytes(text));
        }
        File.Move(fresh, name, overwrite: true);
    }
}

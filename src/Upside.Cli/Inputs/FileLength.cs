namespace Upside.Cli.Inputs;

/// <summary>How long a file is, without opening it.</summary>
internal static class FileLength
{
    /// <summary>
    /// Whether there is nothing in it to read, links followed: an empty file, a named pipe, a device. To open a pipe would be to wait for its writer, for ever.
    /// </summary>
    public static bool IsZero(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is not null) file = new FileInfo(RealPath.Of(path) ?? path);
        return file.Length == 0;
    }
}

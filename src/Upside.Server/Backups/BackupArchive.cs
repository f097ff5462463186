using System.Formats.Tar;
using System.Security.Cryptography;

namespace Upside.Server.Backups;

/// <summary>One file that holds a backup: a tar archive of a manifest, the database's dump and the kept files.</summary>
internal static class BackupArchive
{
    private const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes an archive: whole, on disk and for its owner only, or not at all.</summary>
    /// <param name="files">Names in the archive, and where they are now.</param>
    public static async Task WriteAsync(string file, IReadOnlyDictionary<string, string> files, string program, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var digests = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, path) in files) digests[name] = await DigestAsync(path, cancellationToken);
        var manifest = new BackupManifest(BackupManifest.CurrentFormat, program, now, digests);
        var unfinished = file + ".unfinished";
        try
        {
            await using (var stream = new FileStream(unfinished, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = Mine }))
            {
                await using (var tar = new TarWriter(stream, TarEntryFormat.Pax, leaveOpen: true))
                {
                    await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, BackupManifest.Name) { DataStream = new MemoryStream(manifest.ToJson()), Mode = Mine }, cancellationToken);
                    foreach (var (name, path) in files) await tar.WriteEntryAsync(path, name, cancellationToken);
                }
                stream.Flush(flushToDisk: true);
            }
            File.Move(unfinished, file);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Unpacks an archive into an empty folder, once every file in it is what the manifest says.</summary>
    public static async Task<Result<BackupManifest>> UnpackAsync(string file, string folder, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            await using var tar = new TarReader(stream);
            var first = await tar.GetNextEntryAsync(copyData: false, cancellationToken);
            var manifest = first is { Name: BackupManifest.Name, DataStream: { } text } ? await BackupManifest.ReadAsync(text, cancellationToken) : null;
            if (manifest is null) return Wrong($"{file} is no backup of Upside.");
            if (manifest.Format != BackupManifest.CurrentFormat) return Wrong($"{file} was made by Upside {manifest.Program}, in a form that this program does not read.");
            var unpacked = new HashSet<string>(StringComparer.Ordinal);
            while (await tar.GetNextEntryAsync(copyData: false, cancellationToken) is { } entry)
            {
                if (!manifest.Files.ContainsKey(entry.Name) || entry.EntryType is not TarEntryType.RegularFile || !unpacked.Add(entry.Name)) return Wrong($"{file} is damaged: it holds {entry.Name}, which its list does not.");
                var path = Path.GetFullPath(entry.Name, folder);
                if (!path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return Wrong($"{file} holds {entry.Name}, which would leave the folder that it is unpacked into.");
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await entry.ExtractToFileAsync(path, overwrite: false, cancellationToken);
            }
            foreach (var (name, digest) in manifest.Files)
            {
                if (!unpacked.Contains(name) || await DigestAsync(Path.Join(folder, name), cancellationToken) != digest) return Wrong($"{file} is damaged: {name} is not what was saved.");
            }
            return manifest;
        }
        catch (Exception unread) when (unread is InvalidDataException or EndOfStreamException or FormatException)
        {
            return Wrong($"{file} is no backup of Upside, or damaged: {unread.Message}");
        }
        catch (Exception unread) when (unread is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return Wrong($"{file} cannot be read: {unread.Message}");
        }
    }

    private static async Task<string> DigestAsync(string path, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
    }

    private static Problem Wrong(string message) => new(ProblemKind.Invalid, message);
}

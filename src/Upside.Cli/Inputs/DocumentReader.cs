using Upside.Postmortems;

namespace Upside.Cli.Inputs;

/// <summary>
/// Brings the bytes of a document in, up to <see cref="MostBytes"/>, and decodes them. It reads on the thread that will grade: a system without asynchronous files
/// would read on another thread of the pool and wait for that.
/// </summary>
internal sealed class DocumentReader(Stream standardInput)
{
    /// <summary>The largest document that is read, 64 MiB: a report of some thousand pages has one.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    private const int FirstBuffer = 64 * 1024;

    /// <summary>Reads a document. That it cannot be read is a value.</summary>
    public DocumentText Read(FoundDocument document, CancellationToken cancellationToken)
    {
        try
        {
            if (document.FullPath is null) return Decode(ReadToEnd(standardInput, null, cancellationToken), null);
            // Only who names a pipe wants it read.
            if (!document.IsNamed && FileLength.IsZero(document.FullPath)) return Decode(ArraySegment<byte>.Empty, document.FullPath);
            using var file = new FileStream(document.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
            return Decode(ReadToEnd(file, file.CanSeek ? file.Length : null, cancellationToken), document.FullPath);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return DocumentText.Unreadable(ReadingTrouble.Of(problem, document.File));
        }
    }

    private static DocumentText Decode(ArraySegment<byte>? bytes, string? path) =>
        bytes is null ? DocumentText.Unreadable($"larger than {MostBytes / (1024 * 1024)} MB, the most that is read") : TextDecoder.Decode(bytes.Value, path);

    private static ArraySegment<byte>? ReadToEnd(Stream stream, long? length, CancellationToken cancellationToken)
    {
        if (length > MostBytes) return null;
        var buffer = new byte[length is > 0 and var known ? (int)known + 1 : FirstBuffer];
        var filled = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var read = stream.Read(buffer.AsSpan(filled));
            if (read == 0) return new ArraySegment<byte>(buffer, 0, filled);
            filled += read;
            if (filled > MostBytes) return null;
            if (filled == buffer.Length) Array.Resize(ref buffer, (int)Math.Min(2L * buffer.Length, MostBytes + 1L));
        }
    }
}

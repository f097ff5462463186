using System.Collections.Immutable;
using System.Text;
using Upside.Postmortems;

namespace Upside.Cli.Inputs;

/// <summary>Makes text of bytes: UTF-8, or what a byte order mark says; and tells by its first bytes what is no text.</summary>
internal static class TextDecoder
{
    private static readonly ImmutableArray<(byte[] Bytes, string Name)> Signatures =
    [
        ("%PDF-"u8.ToArray(), "a PDF: save it as text or Markdown first"),
        ("PK\u0003\u0004"u8.ToArray(), "a Word document or a ZIP archive: save it as text or Markdown first"),
        ([0xd0, 0xcf, 0x11, 0xe0], "an old Office document: save it as text or Markdown first"),
        ("{\\rtf"u8.ToArray(), "an RTF document: save it as text or Markdown first"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG image"),
        ([0xff, 0xd8, 0xff], "a JPEG image"),
        ("GIF8"u8.ToArray(), "a GIF image"),
        ([0x1f, 0x8b], "a gzip archive"),
        ([0x7f, (byte)'E', (byte)'L', (byte)'F'], "a program"),
    ];

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes a document.</summary>
    /// <param name="bytes">All of it.</param>
    /// <param name="path">Its path, whose ending tells the format; null for standard input, where the first characters do.</param>
    public static DocumentText Decode(ReadOnlySpan<byte> bytes, string? path)
    {
        foreach (var (signature, name) in Signatures)
        {
            if (bytes.StartsWith(signature)) return DocumentText.Unreadable($"looks like {name}");
        }
        var (encoding, mark) = ByMark(bytes);
        bytes = bytes[mark..];
        if (encoding is null && bytes.IndexOf((byte)0) is >= 0 and var nul)
        {
            return DocumentText.Unreadable($"looks like a binary file: byte {nul + mark} is NUL, which no text has (UTF-16 needs a byte order mark)");
        }
        string? remark = null;
        string text;
        if (encoding is not null)
        {
            text = encoding.GetString(bytes);
            if (text.Contains('\0')) return DocumentText.Unreadable("looks like a binary file: it holds NUL characters, which no text has");
        }
        else
        {
            text = Encoding.UTF8.GetString(bytes);
            if (FirstInvalid(bytes, text) is { } at) remark = $"not valid UTF-8 at byte {at + mark}: what could not be decoded was read as \ufffd";
        }
        return new DocumentText(text, FormatOf(path, text), null, remark);
    }

    private static (Encoding? Encoding, int Length) ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xef, 0xbb, 0xbf, ..] => (null, 3),
        [0xff, 0xfe, 0, 0, ..] => (Encoding.UTF32, 4),
        [0xff, 0xfe, ..] => (Encoding.Unicode, 2),
        [0xfe, 0xff, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (null, 0),
    };

    private static int? FirstInvalid(ReadOnlySpan<byte> bytes, string text)
    {
        if (!text.Contains('\ufffd')) return null;
        try
        {
            Strict.GetCharCount(bytes);
            return null;
        }
        catch (DecoderFallbackException problem)
        {
            return problem.Index;
        }
    }

    private static DocumentFormat FormatOf(string? path, string text)
    {
        if (path is null) return LooksLikeHtml(text) ? DocumentFormat.Html : DocumentFormat.Markdown;
        var extension = Path.GetExtension(path);
        if (extension.Equals(".html", StringComparison.OrdinalIgnoreCase) || extension.Equals(".htm", StringComparison.OrdinalIgnoreCase)) return DocumentFormat.Html;
        return extension.Equals(".txt", StringComparison.OrdinalIgnoreCase) ? DocumentFormat.PlainText : DocumentFormat.Markdown;
    }

    private static bool LooksLikeHtml(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}

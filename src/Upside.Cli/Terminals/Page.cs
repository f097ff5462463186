using System.Buffers;
using System.Text;

namespace Upside.Cli.Terminals;

/// <summary>What is about to be written to standard output, as UTF-8; it is kept only until the next flush.</summary>
internal sealed class Page(TerminalTraits terminal)
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>Columns to write in.</summary>
    public int Width => terminal.Width;

    /// <summary>The bytes, for writers that make their own.</summary>
    public IBufferWriter<byte> Bytes => _bytes;

    /// <summary>Writes a text as it is.</summary>
    public Page Write(string text)
    {
        Encoding.UTF8.GetBytes(text, _bytes);
        return this;
    }

    /// <summary>Writes a text in an ink, where colours are wanted.</summary>
    public Page Write(string text, Ink ink)
    {
        var code = terminal.HasColour ? Code(ink) : null;
        if (code is null || text.Length == 0) return Write(text);
        return Write("\u001b[").Write(code).Write("m").Write(text).Write("\u001b[0m");
    }

    /// <summary>Ends a line.</summary>
    public Page Line() => Write("\n");

    /// <summary>Hands over what has been written.</summary>
    public void Flush(Stream output)
    {
        if (_bytes.WrittenCount == 0) return;
        output.Write(_bytes.WrittenSpan);
        output.Flush();
        _bytes.ResetWrittenCount();
    }

    private static string? Code(Ink ink) => ink switch
    {
        Ink.Strong => "1",
        Ink.Faint => "2",
        Ink.Good => "32",
        Ink.Middling => "33",
        Ink.Bad => "31",
        _ => null,
    };
}

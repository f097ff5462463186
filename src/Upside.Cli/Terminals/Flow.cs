using System.Text;

namespace Upside.Cli.Terminals;

/// <summary>Writes pieces of text one after the other, a blank between them, and breaks the line where the page ends.</summary>
/// <param name="page">Where to write.</param>
/// <param name="indent">Where further lines begin.</param>
internal sealed class Flow(Page page, int indent)
{
    private readonly StringBuilder _stretch = new();
    private int _column;
    private bool _isStarted;

    /// <summary>Says where on its line the page stands already; the next word follows without a blank.</summary>
    public Flow From(int column)
    {
        _column = column;
        _isStarted = false;
        return this;
    }

    /// <summary>Writes a text, broken at its blanks.</summary>
    public Flow Write(string text, Ink ink = Ink.Plain)
    {
        if (_isStarted) _stretch.Append(' ');
        var blank = _isStarted ? 1 : 0;
        var isFirst = true;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var width = TerminalText.Columns(word);
            if (_column > indent && _column + blank + width > page.Width)
            {
                _stretch.Length -= isFirst ? blank : 0;
                page.Write(_stretch.ToString(), ink).Line().Write(new string(' ', indent));
                _stretch.Clear();
                (_column, blank) = (indent, 0);
            }
            else if (!isFirst)
            {
                _stretch.Append(' ');
            }
            _stretch.Append(word);
            _column += blank + width;
            blank = 1;
            (isFirst, _isStarted) = (false, true);
        }
        page.Write(_stretch.ToString(), ink);
        _stretch.Clear();
        return this;
    }

    /// <summary>Ends the line.</summary>
    public void End()
    {
        page.Line();
        From(0);
    }
}

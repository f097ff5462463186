namespace Upside.Cli.Terminals;

/// <summary>One line on standard error that tells how far a run is, from the first second on, where standard error is a terminal.</summary>
internal sealed class Progress(Surroundings surroundings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    private readonly long _start = surroundings.Time.GetTimestamp();
    private long _last;
    private bool _isShown;

    /// <summary>Shows how many are done and which one was the last.</summary>
    public void Show(int done, string file)
    {
        if (!surroundings.Terminal.ErrorIsTerminal || surroundings.Time.GetElapsedTime(_start) < Patience) return;
        if (_last != 0 && surroundings.Time.GetElapsedTime(_last) < Beat) return;
        _last = surroundings.Time.GetTimestamp();
        var count = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{done} graded  ");
        surroundings.Error.Write("\r\u001b[2K" + count + TerminalText.CutStart(TerminalText.Clean(file), surroundings.Terminal.Width - count.Length - 1));
        _isShown = true;
    }

    /// <summary>Wipes the line.</summary>
    public void Clear()
    {
        if (!_isShown) return;
        surroundings.Error.Write("\r\u001b[2K");
        _isShown = false;
    }
}

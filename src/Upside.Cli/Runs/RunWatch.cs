using Upside.Cli.Inputs;
using Upside.Cli.Terminals;
using Upside.Grading;

namespace Upside.Cli.Runs;

/// <summary>Tells standard error what went wrong in a run and which documents do not pass the gate, and decides the exit code.</summary>
/// <param name="error">Standard error.</param>
/// <param name="gate">The gate; null where none was asked for.</param>
/// <param name="isText">Whether results are for reading: messages would be lost among them and wait for the end, and what was left out is listed already.</param>
internal sealed class RunWatch(TextWriter error, Gate? gate, bool isText)
{
    private readonly List<string> _waiting = [];
    private readonly HashSet<string> _toldSettings = new(StringComparer.Ordinal);
    private int _unmet;
    private bool _hasHeadings;
    private bool _isTroubled;

    /// <summary>Takes note of an outcome.</summary>
    public void See(Outcome outcome)
    {
        switch (outcome)
        {
            case Graded graded:
                if (graded.Remark is not null) Say($"{Name(graded)}: {graded.Remark}");
                Hold(graded);
                break;
            case Remarked remarked:
                Say($"{Name(remarked)}: {remarked.Text}");
                break;
            case Unreadable unreadable:
                _isTroubled = true;
                Say($"{Name(unreadable)} could not be read: {unreadable.Reason}");
                break;
            case Unsettled unsettled:
                _isTroubled = true;
                if (_toldSettings.Add(unsettled.Problem)) Say(unsettled.Problem);
                break;
            case LeftOut left when !isText:
                Say($"{Name(left)} left out: {left.Reason}");
                break;
        }
    }

    /// <summary>Says what is left to say and gives the exit code.</summary>
    public int End(RunSummary summary)
    {
        foreach (var message in _waiting) error.WriteLine(message);
        if (summary.GradedCount == 0 && !_isTroubled) error.WriteLine($"upside: no postmortem found to grade{(gate is null ? "" : ", so that --fail-on asked nothing")}.");
        if (gate is { AsksForHeadings: true } && summary.GradedCount > 0 && !_hasHeadings) error.WriteLine("upside: --fail-on template asked nothing: no settings have a template:.");
        // A wrong path or a renamed folder would pass for ever.
        if (gate is not null && summary.GradedCount == 0) return UpsideCommand.Trouble;
        if (_isTroubled) return UpsideCommand.Trouble;
        return _unmet > 0 ? UpsideCommand.NotMet : UpsideCommand.Fine;
    }

    private void Hold(Graded graded)
    {
        if (gate is null) return;
        _hasHeadings |= !graded.Settings.RequiredHeadings.IsEmpty;
        var failures = gate.Failures(new GateFacts(graded.Report, graded.Audience, graded.MissingHeadings.Length));
        if (failures.IsEmpty) return;
        _unmet++;
        Say($"{Name(graded)} does not pass: {string.Join("; ", failures)}");
    }

    private void Say(string message)
    {
        // Names, settings and what the system says are not the program's own words.
        var line = $"upside: {TerminalText.Clean(message)}";
        if (isText) _waiting.Add(line);
        else error.WriteLine(line);
    }

    private static string Name(Outcome outcome) => outcome.File == DocumentFinder.StandardInput ? "standard input" : outcome.File;
}

using System.CommandLine;
using Upside.Cli.Formats;
using Upside.Cli.Settings;
using Upside.Cli.Terminals;
using Upside.Grading;
using Upside.Language;

namespace Upside.Cli;

/// <summary>`upside explain`: what a criterion or a language rule means, and how to earn or mend it.</summary>
internal sealed class ExplainCommand
{
    private const int IdWidth = 5;
    private const int RoomForColumns = 72;
    private const int LabelWidth = 16;
    private const int WidestText = 100;
    private const int MostSuggestions = 3;

    private readonly Argument<string?> _id = new("id") { Description = "A criterion (C10, L9, F2) or a language rule (omission). Without it: the list of all.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Surroundings _surroundings;
    private readonly Page _page;

    private ExplainCommand(Surroundings surroundings) => (_surroundings, _page) = (surroundings, new Page(surroundings.Terminal));

    /// <summary>The command with its argument.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var explain = new ExplainCommand(surroundings);
        var command = new Command("explain", "Tell what a criterion or a language rule means, and how to earn or mend it.") { explain._id };
        command.SetAction(explain.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (parsed.GetValue(_id) is not { } id) List();
        else if (Rubric.Guides.FirstOrDefault(g => Is(g.Id, id)) is { } criterion) Explain(criterion);
        else if (LanguageLinter.Guides.FirstOrDefault(g => Is(g.Id, id)) is { } rule) Explain(rule);
        else
        {
            var near = Nearest.Of(id, Rubric.Guides.Select(g => g.Id).Concat(LanguageLinter.Guides.Select(g => g.Id)), MostSuggestions);
            var hint = near.Count == 0 ? "`upside explain` lists them all." : $"Did you mean {string.Join(" or ", near)}?";
            _surroundings.Error.WriteLine($"upside: There is no criterion and no rule \"{TerminalText.Clean(id)}\". {hint}");
            return UpsideCommand.Trouble;
        }
        _page.Flush(_surroundings.Output);
        return UpsideCommand.Fine;
    }

    private void List()
    {
        foreach (var scorecard in Enum.GetValues<Scorecard>())
        {
            new Flow(_page, 1).Write(scorecard.Word(), Ink.Strong).Write("· " + scorecard.Question(), Ink.Faint).End();
            foreach (var guide in Rubric.Guides.Where(g => g.Scorecard == scorecard))
            {
                _page.Write(" ").Write(guide.Id.PadRight(IdWidth), Ink.Faint);
                var flow = new Flow(_page, 1 + IdWidth).From(1 + IdWidth).Write(guide.Name);
                if (!Agreement.IsFirm(guide.Id)) flow.Write("tentative", Ink.Faint);
                flow.End();
            }
            _page.Line();
        }
        new Flow(_page, 1).Write("Language", Ink.Strong).Write("· does it look past people?", Ink.Faint).End();
        var widest = LanguageLinter.Guides.Max(g => g.Id.Length);
        foreach (var rule in LanguageLinter.Guides)
        {
            var room = _page.Width < RoomForColumns ? rule.Id.Length + 1 : widest + 2;
            _page.Write(" ").Write(rule.Id.PadRight(room), Ink.Faint);
            new Flow(_page, 3).From(1 + room).Write(rule.Name).Write(rule.Severity.Word(), InkOf(rule.Severity)).End();
        }
    }

    private void Explain(CriterionGuide guide)
    {
        var head = guide.Id.Length + 2;
        _page.Write(guide.Id, Ink.Faint).Write("  ");
        new Flow(_page, head).From(head).Write(guide.Name, Ink.Strong).Write($"· {guide.Scorecard.Word()}, {Standing(guide.Id)}", Ink.Faint).End();
        _page.Line();
        Part("yes", guide.Yes, Ink.Good);
        Part("partial", guide.Partial, Ink.Middling);
        Part("no", guide.No, Ink.Bad);
        if (guide.NotApplicable is { } notApplicable) Part("n/a", notApplicable, Ink.Faint);
        _page.Line();
        Part("How it decides", guide.HowItDecides, Ink.Strong);
        _page.Line();
        Part("How to earn it", guide.HowToEarnIt, Ink.Strong);
        _page.Line();
        Part("Good", guide.GoodExample, Ink.Good);
        Part("Poor", guide.PoorExample, Ink.Bad);
    }

    private void Explain(RuleGuide rule)
    {
        _page.Write(rule.Id, Ink.Faint).Write("  ");
        new Flow(_page, IdWidth).From(rule.Id.Length + 2).Write(rule.Name, Ink.Strong).Write("· Language,", Ink.Faint).Write(rule.Severity.Word(), InkOf(rule.Severity)).End();
        _page.Line();
        Part("What it finds", rule.Meaning, Ink.Strong);
        _page.Line();
        Part("What to do", rule.HowToFix, Ink.Strong);
        _page.Line();
        Part("Good", rule.GoodExample, Ink.Good);
        Part("Found", rule.PoorExample, Ink.Bad);
        if (rule.Id == LanguageLinter.WithoutReason) return;
        _page.Line();
        Part("To leave it out", $"<!-- upside-disable-next-line {rule.Id}: the reason -->", Ink.Strong);
    }

    private void Part(string label, string text, Ink ink)
    {
        _page.Write(" ").Write(label.PadRight(LabelWidth), ink);
        var isFirst = true;
        foreach (var paragraph in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var line in TerminalText.Wrap(paragraph, Math.Min(WidestText, _page.Width) - LabelWidth - 1))
            {
                if (!isFirst) _page.Write(new string(' ', LabelWidth + 1));
                _page.Write(line).Line();
                isFirst = false;
            }
        }
        if (isFirst) _page.Line();
    }

    private static string Standing(string id) => Agreement.KappaOf(id) is { } kappa
        ? FormattableString.Invariant($"{(Agreement.IsFirm(id) ? "firm" : "tentative")} (agreement with careful readers {kappa:0.00})")
        : "tentative (agreement not measured)";

    private static bool Is(string id, string asked) => id.Equals(asked, StringComparison.OrdinalIgnoreCase);

    private static Ink InkOf(Severity severity) => severity switch
    {
        Severity.Error => Ink.Bad,
        Severity.Warning => Ink.Middling,
        _ => Ink.Faint,
    };
}

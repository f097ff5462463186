using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Upside.Benchmarks.Grading;

/// <summary>
/// Reports put together from a few parts, for measuring speed where no real ones are at hand. The same number gives
/// the same reports. They say nothing about how well verdicts agree with readers.
/// </summary>
internal static class SyntheticReports
{
    private static readonly ImmutableArray<string> Systems =
        ["search", "billing", "the login page", "the image store", "the job queue", "the mobile gateway"];

    private static readonly ImmutableArray<string> Happenings =
    [
        "requests to {0} timed out for about one in {1} visitors",
        "a new release of {0} opened {1} connections for every worker and the pool ran dry",
        "the health check of {0} answered although {1} of its nodes could reach nothing",
        "a disk behind {0} filled up because the nightly clean-up had not run for {1} days",
        "the certificate of {0} ended {1} minutes before anybody was told",
    ];

    private static readonly ImmutableArray<string> Remarks =
    [
        "We were lucky that traffic was low at that hour.",
        "The dashboard showed averages, so the slowest tenth of the requests was invisible to us.",
        "Nobody on the rota had seen this message before, and the runbook named a host that no longer exists.",
        "Rolling back took longer than we had thought, because the previous image had been pruned.",
        "From the outside it looked as if everything was fine until the queue reached its limit.",
        "Two people worked on separate theories and wrote down what they found in one shared note.",
    ];

    public static IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> Generate(int count)
    {
        for (var number = 0; number < count; number++)
            yield return ($"report-{number:0000}.md", Encoding.UTF8.GetBytes(Write(number)));
    }

    private static string Write(int number)
    {
        var dice = new Dice(number);
        var text = new StringBuilder();
        var system = dice.Pick(Systems);
        text.Append(Invariant($"# Outage of {system}, {2015 + number % 10}-0{1 + number % 9}-1{number % 10}\n\n## Summary\n\n"));
        Paragraph(text, dice, system);
        text.Append("## Timeline (UTC)\n\n| Time | What happened |\n|---|---|\n");
        for (var row = 0; row < 8; row++)
            text.Append(Invariant($"| {9 + row}:{10 + dice.Roll(50)} | {Happening(dice, system)} |\n"));
        foreach (var heading in ImmutableArray.Create("Impact", "What contributed", "What went well", "What we learned"))
        {
            text.Append(Invariant($"\n## {heading}\n\n"));
            for (var paragraph = 0; paragraph < 2; paragraph++)
                Paragraph(text, dice, system);
        }

        text.Append("## Action items\n\n");
        for (var item = 0; item < 4; item++)
            text.Append(Invariant($"- [ ] Alert when {Happening(dice, dice.Pick(Systems))} (Robin, due 2026-0{1 + dice.Roll(9)}-15, OPS-{100 + dice.Roll(900)})\n"));
        return text.ToString();
    }

    private static void Paragraph(StringBuilder text, Dice dice, string system)
    {
        for (var sentence = 0; sentence < 3; sentence++)
            text.Append(Invariant($"At {1 + dice.Roll(23)}:{10 + dice.Roll(50)}, {Happening(dice, system)}. {dice.Pick(Remarks)} "));
        text.Append("\n\n");
    }

    private static string Happening(Dice dice, string system) =>
        string.Format(CultureInfo.InvariantCulture, dice.Pick(Happenings), system, 2 + dice.Roll(40));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    /// <summary>A linear congruence: the same on every platform and in every version.</summary>
    private sealed class Dice(int seed)
    {
        private uint state = (uint)seed * 2654435761u + 1;

        public int Roll(int sides)
        {
            state = state * 1664525u + 1013904223u;
            return (int)((ulong)state * (uint)sides >> 32);
        }

        public string Pick(ImmutableArray<string> from) => from[Roll(from.Length)];
    }
}

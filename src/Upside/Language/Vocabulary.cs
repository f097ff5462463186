using System.Collections.Immutable;
using System.Reflection;
using Upside.Language.Lexicon;

namespace Upside.Language;

/// <summary>
/// Every set of phrases that the library looks for, in one list, and the one automaton over them. The sets stand in
/// <c>Lexicon/</c>, a file a subject; a set is a static field of type <see cref="Phrases"/>.
/// </summary>
internal static class Vocabulary
{
    private static readonly Type[] Subjects =
    [
        typeof(ActionFacts),
        typeof(ActionVerbs),
        typeof(Actions),
        typeof(Advice),
        typeof(Apology),
        typeof(Beliefs),
        typeof(Blame),
        typeof(FirstPerson),
        typeof(HumanActs),
        typeof(StockPhrases),
        typeof(Causation),
        typeof(Discovery),
        typeof(Failure),
        typeof(Grammar),
        typeof(Impact),
        typeof(Latency),
        typeof(Lessons),
        typeof(Luck),
        typeof(Minimising),
        typeof(Moments),
        typeof(Ownership),
        typeof(Response),
        typeof(Prompts),
        typeof(Roles),
        typeof(ActionStrength),
        typeof(ActionChecks),
        typeof(Channels),
        typeof(Safeguards),
        typeof(Shortcoming),
        typeof(Success),
        typeof(Technology),
    ];

    /// <summary>All sets, in the order of <see cref="Subjects"/>; the place in it is the set's id.</summary>
    public static readonly ImmutableArray<Phrases> All = Collect();

    /// <summary>The automaton over <see cref="All"/>.</summary>
    public static readonly PhraseAutomaton Automaton = new(All, Classes());

    /// <summary>Builds the automaton, unless that is done.</summary>
    public static void Prepare() => _ = Automaton;

    private static Dictionary<string, string[]> Classes()
    {
        var classes = new Dictionary<string, string[]>(WordClasses.All, StringComparer.Ordinal);
        foreach (var (name, words) in IncidentWordClasses.All) classes.Add(name, words);
        return classes;
    }

    private static ImmutableArray<Phrases> Collect()
    {
        var all = ImmutableArray.CreateBuilder<Phrases>();
        foreach (var subject in Subjects)
        {
            var fields = subject.GetFields(BindingFlags.Static | BindingFlags.Public);
            Array.Sort(fields, (a, b) => string.CompareOrdinal(a.Name, b.Name));
            foreach (var field in fields)
            {
                if (field.FieldType != typeof(Phrases)) continue;
                var phrases = (Phrases)field.GetValue(null)!;
                phrases.Id = all.Count;
                all.Add(phrases);
            }
        }
        return all.ToImmutable();
    }
}

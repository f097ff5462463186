using System.Collections.Immutable;

namespace Upside.Language;

/// <summary>Names of people and of teams, from the settings and from the document's own list of participants.</summary>
internal sealed class Roster
{
    private readonly WordSet _people;
    private readonly WordSet _teams;

    /// <param name="names">Full names, first names, handles (with or without "@"), and team names; a name that ends in "team", "squad" or the like is a team's.</param>
    public Roster(IEnumerable<string> names)
    {
        var people = new List<string>();
        var teams = new List<string>();
        foreach (var name in names)
        {
            var words = name.TrimStart('@').Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (words.Length == 0) continue;
            if (IsTeam(name)) teams.AddRange(words[..^1]);
            else people.AddRange(words.Where(w => w.Length > 1));
        }
        _people = new WordSet(people);
        _teams = new WordSet(teams);
    }

    /// <summary>Whether a name of the roster is a team's.</summary>
    public static bool IsTeam(string name) => TeamWords.Has(name.AsSpan(name.LastIndexOf(' ') + 1).Trim());

    public static readonly Roster Empty = new([]);

    private static readonly WordSet TeamWords = new("team", "teams", "squad", "group", "department", "crew", "staff", "ops", "engineering", "support");

    /// <summary>Whether a word, capitalised or a handle, names a person.</summary>
    public bool HasPerson(ReadOnlySpan<char> word) => _people.Has(word.TrimStart('@'));

    /// <summary>Whether a word, capitalised, names a team.</summary>
    public bool HasTeam(ReadOnlySpan<char> word) => _teams.Has(word);

    /// <summary>The roster of the settings together with the people whom the document names.</summary>
    public static Roster Of(ImmutableArray<string> settings, IEnumerable<string> participants) => new(settings.Concat(participants));
}

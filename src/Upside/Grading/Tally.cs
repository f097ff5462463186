namespace Upside.Grading;

/// <summary>A kind of clue that a criterion counts, and what it weighs.</summary>
/// <param name="Name">What it is, in words.</param>
/// <param name="Weight">What each one adds to the score.</param>
/// <param name="Most">How many of them count.</param>
internal sealed record Feature(string Name, int Weight, int Most = 1);

/// <summary>
/// A small linear model: counted features, each with a whole-number weight and a cap, against two thresholds. What it adds up is
/// all that can move the verdict, so the clues it collects are the evidence.
/// </summary>
internal sealed class Tally
{
    private readonly Dictionary<Feature, int> _counts = [];
    private readonly List<Clue> _clues = [];

    /// <summary>The score so far.</summary>
    public int Score => _counts.Sum(c => c.Key.Weight * Math.Min(c.Value, c.Key.Most));

    /// <summary>What has been found that raises the score.</summary>
    public IReadOnlyList<Clue> Clues => _clues;

    /// <summary>How often a feature was found.</summary>
    public int Count(Feature feature) => _counts.GetValueOrDefault(feature);

    /// <summary>Counts one more of a feature.</summary>
    public void Add(Feature feature, Clue clue)
    {
        _counts[feature] = Count(feature) + 1;
        if (feature.Weight > 0) _clues.Add(clue with { Weight = feature.Weight });
    }

    /// <summary>Counts one more of a feature, for several words of the same statement; a statement that only repeats another is evidence and counts nothing.</summary>
    public void Add(Feature feature, IEnumerable<Clue> clues, bool isRepeated = false)
    {
        if (!isRepeated) _counts[feature] = Count(feature) + 1;
        if (feature.Weight > 0) _clues.AddRange(clues.Select(c => c with { Weight = feature.Weight }));
    }

    /// <summary>The verdict: yes from <paramref name="yesAt"/> on, partial from <paramref name="partialAt"/> on, else no.</summary>
    public Judgement Decide(int partialAt, int yesAt, string missingForYes, string missingForPartial)
    {
        if (Score >= yesAt) return Judgement.Yes(_clues);
        return Score >= partialAt ? Judgement.Partial(missingForYes, _clues) : Judgement.No(missingForPartial);
    }
}

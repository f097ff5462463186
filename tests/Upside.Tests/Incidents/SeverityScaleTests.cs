using Upside.Incidents;

namespace Upside.Tests.Incidents;

public sealed class SeverityScaleTests
{
    private static readonly SeverityLevel Critical = new("Critical", "Most of it fails.", 10_000, 25);
    private static readonly SeverityLevel Major = new("Major", "Some of it fails.", 100, 5);
    private static readonly SeverityLevel Slight = new("Slight", "Nobody has noticed.", null, null);

    [Theory]
    [InlineData(10_000L, null, 1)]
    [InlineData(9_999L, null, 2)]
    [InlineData(null, 25.0, 1)]
    [InlineData(200L, 30.0, 1)]
    [InlineData(99L, 4.99, 3)]
    [InlineData(null, null, 3)]
    public void The_worst_level_whose_figure_is_reached_holds(long? users, double? percent, int level)
    {
        var scale = SeverityScale.Of([Critical, Major, Slight]).Value;

        Assert.Equal(level, scale.LevelFor(users, (decimal?)percent));
    }

    public static TheoryData<string, SeverityLevel[]> Wrong => new()
    {
        { "levels", [Slight] },
        { "levels", [.. Enumerable.Range(0, 10).Select(n => new SeverityLevel($"L{n}", "x", 100 - n, null))] },
        { "levels[1].name", [Critical, Major with { Name = " " }, Slight] },
        { "levels[2].name", [Critical, Major, Slight with { Name = "critical" }] },
        { "levels[0].definition", [Critical with { Definition = "" }, Slight] },
        { "levels[0].leastUsers", [Critical with { LeastUsers = 0 }, Slight] },
        { "levels[0].leastPercent", [Critical with { LeastPercent = 101 }, Slight] },
        { "levels[0].leastPercent", [Critical with { LeastPercent = 0.001m }, Slight] },
        { "levels[0].leastUsers", [Slight with { Name = "Critical" }, Slight] },
        { "levels[1].leastUsers", [Critical, Major with { LeastUsers = 10_000 }, Slight] },
        { "levels[1].leastPercent", [Critical, Major with { LeastPercent = 26 }, Slight] },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Levels_that_could_not_be_told_apart_or_reached_are_refused_at_their_field(string field, SeverityLevel[] levels)
    {
        var problem = SeverityScale.Of(levels).Problem;

        Assert.Equal(ProblemKind.Invalid, problem?.Kind);
        Assert.Equal(field, problem?.Field);
    }

    [Fact]
    public void A_difference_names_levels_that_changed_were_renamed_came_and_went()
    {
        var reworded = Critical with { Definition = "All of it fails." };
        var renamed = Major with { Name = "Grave" };
        var added = new SeverityLevel("Minor", "A little fails.", 1, null);

        var differences = SeverityDifference.Between([Critical, Major, Slight], [reworded, renamed, added]);

        Assert.Equal(
        [
            new SeverityDifference(new NumberedLevel(1, Critical), new NumberedLevel(1, reworded)),
            new SeverityDifference(new NumberedLevel(2, Major), new NumberedLevel(2, renamed)),
            new SeverityDifference(new NumberedLevel(3, Slight), new NumberedLevel(3, added)),
        ], differences);
        Assert.Equal([new SeverityDifference(null, new NumberedLevel(3, added)), new SeverityDifference(new NumberedLevel(3, Slight), new NumberedLevel(4, Slight))],
            SeverityDifference.Between([Critical, Major, Slight], [Critical, Major, added, Slight]).OrderBy(one => one.After!.Number));
        Assert.Equal([new SeverityDifference(new NumberedLevel(2, Major), null)], SeverityDifference.Between([Critical, Major], [Critical]));
        Assert.Empty(SeverityDifference.Between([Critical, Slight], [Critical, Slight]));
    }
}

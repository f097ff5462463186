using Upside.Incidents;

namespace Upside.Tests.Incidents;

public sealed class SeverityMoveTests
{
    private static readonly Classification Minor = new(4, 1);

    [Fact]
    public void A_first_classification_needs_no_reason() => Assert.Equal("", SeverityMove.Decide(null, Minor, null).Value);

    [Fact]
    public void A_later_one_tells_why()
    {
        Assert.Equal("reason", SeverityMove.Decide(Minor, new Classification(1, 1), " ").Problem!.Field);
        Assert.Equal("More are hurt", SeverityMove.Decide(Minor, new Classification(1, 1), " More are hurt ").Value);
    }

    [Fact]
    public void The_same_level_of_the_same_definitions_is_no_change_and_of_newer_ones_it_is()
    {
        Assert.Equal(ProblemKind.Conflict, SeverityMove.Decide(Minor, Minor, "Because").Problem!.Kind);
        Assert.Null(SeverityMove.Decide(Minor, new Classification(4, 2), "The definitions are new").Problem);
    }
}

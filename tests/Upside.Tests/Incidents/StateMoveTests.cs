using Upside.Incidents;

namespace Upside.Tests.Incidents;

public sealed class StateMoveTests
{
    private static readonly IncidentState[] All = Enum.GetValues<IncidentState>();

    public static TheoryData<IncidentState, IncidentState> Pairs => [.. All.SelectMany(from => All.Select(to => (from, to)))];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void An_incident_moves_to_any_other_state_but_out_of_cancelled_only_to_its_beginning(IncidentState from, IncidentState to)
    {
        var decided = StateMove.Decide(from, to);

        var isAllowed = from != to && (from != IncidentState.Cancelled || to == IncidentState.Investigating);
        Assert.Equal(isAllowed, decided.Problem is null);
        if (isAllowed) Assert.Equal(new StateMove(from, to), decided.Value);
        else Assert.Equal((ProblemKind.Conflict, "state"), (decided.Problem!.Kind, decided.Problem.Field));
    }

    [Fact]
    public void From_every_state_there_is_a_way_to_every_other()
    {
        foreach (var start in All)
        {
            var reached = new HashSet<IncidentState> { start };
            while (All.FirstOrDefault(to => !reached.Contains(to) && reached.Any(from => StateMove.Decide(from, to).Problem is null), start) is var next && next != start) reached.Add(next);

            Assert.Equal(All.Length, reached.Count);
        }
    }

    [Theory]
    [InlineData(IncidentState.Identified, IncidentState.Investigating, true)]
    [InlineData(IncidentState.Resolved, IncidentState.Monitoring, true)]
    [InlineData(IncidentState.Cancelled, IncidentState.Investigating, true)]
    [InlineData(IncidentState.Investigating, IncidentState.Resolved, false)]
    [InlineData(IncidentState.Resolved, IncidentState.Cancelled, false)]
    public void Going_back_is_told_from_going_on(IncidentState from, IncidentState to, bool isBack) =>
        Assert.Equal(isBack, StateMove.Decide(from, to).Value.IsBack);

    [Fact]
    public void Every_state_is_read_from_its_word_and_nothing_else_is()
    {
        Assert.All(All, state => Assert.Equal(state, IncidentStates.Read(state.Word().ToUpperInvariant())));
        Assert.All(["", "0", "open", "investigating,resolved", null], word => Assert.Null(IncidentStates.Read(word)));
    }
}

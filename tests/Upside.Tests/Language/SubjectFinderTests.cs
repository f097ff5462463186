using Upside.Language;
using Upside.Postmortems;
using Xunit;

namespace Upside.Tests.Language;

public sealed class SubjectFinderTests
{
    [Theory]
    [InlineData("The operator *failed* to save the file.", SubjectKind.Person)]
    [InlineData("The operator at the night desk *failed* to save the file.", SubjectKind.Person)]
    [InlineData("The operator, while looking for something else, *failed* to save the file.", SubjectKind.Person)]
    [InlineData("The operator who was on duty *failed* to save the file.", SubjectKind.Person)]
    [InlineData("A member of the storage team *failed* to save the file.", SubjectKind.Person)]
    [InlineData("One of the engineers *failed* to save the file.", SubjectKind.Person)]
    [InlineData("The engineer running the job *failed* to save the file.", SubjectKind.Person)]
    [InlineData("The engineer (new to the team) *failed* to save the file.", SubjectKind.Person)]
    [InlineData("The on-call *failed* to save the file.", SubjectKind.Person)]
    [InlineData("Maria *failed* to save the file.", SubjectKind.Person)]
    [InlineData("@maria *failed* to save the file.", SubjectKind.Person)]
    [InlineData("Maria restarted the broker and *failed* to save the file.", SubjectKind.Person)]
    [InlineData("Nobody *failed* to save the file.", SubjectKind.Person)]
    [InlineData("I restarted the broker, and then *failed* to save the file.", SubjectKind.Author)]
    [InlineData("The vendor *failed* to save the file.", SubjectKind.Group)]
    [InlineData("The network team *failed* to save the file.", SubjectKind.Group)]
    [InlineData("We probably *failed* to save the file.", SubjectKind.Self)]
    [InlineData("Our team *failed* to save the file.", SubjectKind.Self)]
    [InlineData("The script of the engineer *failed* to save the file.", SubjectKind.System)]
    [InlineData("Maria's script *failed* to save the file.", SubjectKind.System)]
    [InlineData("The package manager *failed* to save the file.", SubjectKind.System)]
    [InlineData("The etcd member *failed* to save the file.", SubjectKind.System)]
    [InlineData("The engineer rebooted the host, which *failed* to save the file.", SubjectKind.System)]
    [InlineData("After the engineer had left, the disk *failed* to save the file.", SubjectKind.System)]
    [InlineData("This *failed* to save the file.", SubjectKind.System)]
    public void The_subject_of_a_clause_is_found_left_of_its_verb(string text, SubjectKind expected) => Assert.Equal(expected, SubjectOfMarked(text).Kind);

    [Theory]
    [InlineData("The engineers had gone home. They *failed* to save the file.", SubjectKind.Person)]
    [InlineData("The nodes were full. They *failed* to save the file.", SubjectKind.System)]
    [InlineData("The vendor rebooted the hosts, and they *failed* to save the file.", SubjectKind.System)]
    public void They_are_whatever_was_named_before(string text, SubjectKind expected) => Assert.Equal(expected, SubjectOfMarked(text).Kind);

    [Fact]
    public void A_roster_makes_people_of_names_that_nobody_else_knows()
    {
        Assert.Equal(SubjectKind.System, SubjectOfMarked("Zwentibold *failed* to save the file.").Kind);
        Assert.Equal(SubjectKind.Person, SubjectOfMarked("Zwentibold *failed* to save the file.", "Zwentibold Meier").Kind);
        Assert.Equal(SubjectKind.Group, SubjectOfMarked("Kestrel *failed* to save the file.", "Kestrel team").Kind);
    }

    [Fact]
    public void Who_did_it_in_a_passive_stands_after_by()
    {
        var prose = PostmortemDocument.Read("The alert was ignored for a day by the network team.", DocumentFormat.Markdown).Prose;
        var agent = new SubjectFinder(prose, Roster.Empty).Agent(prose.Sentences[0], 4);
        Assert.Equal(SubjectKind.Group, agent.Kind);
    }

    private static ClauseSubject SubjectOfMarked(string text, params string[] roster)
    {
        var offset = text.IndexOf('*', StringComparison.Ordinal);
        var prose = PostmortemDocument.Read(text.Replace("*", "", StringComparison.Ordinal), DocumentFormat.PlainText).Prose;
        var verb = prose.Tokens.FindIndex(t => t.Start == offset);
        return new SubjectFinder(prose, new Roster(roster)).Of(prose.Sentences.Last(s => s.FirstToken <= verb), verb);
    }
}

using Upside.Postmortems;

namespace Upside.Tests.Postmortems;

public sealed class ParticipantFinderTests
{
    [Theory]
    [InlineData("Participants: Ana, Ben Adams and Chloe\n", "Ana;Ben Adams;Chloe")]
    [InlineData("- **Incident commander**: Ana\n", "Ana")]
    [InlineData("## Attendees\n\n- Ana\n- Ben\n", "Ana;Ben")]
    [InlineData("---\nauthors: [Ana, Ben]\n---\n\nText.\n", "Ana;Ben")]
    [InlineData("We asked @ana to help, and @ana did.\n", "ana")]
    [InlineData("Participants: TBD\n", "")]
    [InlineData("The broker was slow.\n", "")]
    public void People_are_named_by_role_list_and_handle(string text, string names) =>
        Assert.Equal(names, string.Join(';', PostmortemDocument.Read(text, DocumentFormat.Markdown).Participants.Select(p => p.Name)));

    [Fact]
    public void The_roster_is_looked_for_in_the_text()
    {
        var options = ReadingOptions.Default with { Roster = ["Quilla Ray", "Tam"] };
        var document = PostmortemDocument.Read("Then Quilla Ray restarted the broker.\n", DocumentFormat.Markdown, options);
        Assert.Equal("Quilla Ray", Assert.Single(document.Participants).Name);
    }
}

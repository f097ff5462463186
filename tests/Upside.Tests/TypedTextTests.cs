namespace Upside.Tests;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData("  index subsystem ", "index subsystem")]
    [InlineData("naïve 🚒", "naïve 🚒")]
    public void A_line_is_taken_without_the_blanks_at_its_ends(string typed, string taken) =>
        Assert.Equal(taken, TypedText.Line(typed, "name", 40).Value);

    [Fact]
    public void A_text_keeps_its_lines_with_one_kind_of_line_end() =>
        Assert.Equal("one\n\ttwo\nthree", TypedText.Text("one\r\n\ttwo\rthree\r\n", "text", 40).Value);

    [Theory]
    [InlineData(null, "The owner team is missing.")]
    [InlineData(" \t ", "The owner team is missing.")]
    [InlineData("abcdef", "The owner team is 6 characters long; it may have 5.")]
    [InlineData("a\nb", "The owner team must stand on one line.")]
    [InlineData("a\0b", "The owner team holds the control character U+0000, which cannot be kept. Take it out.")]
    public void What_cannot_be_kept_is_refused_with_the_name_of_its_field(string? typed, string message)
    {
        var problem = TypedText.Line(typed, "ownerTeam", 5).Problem;

        Assert.Equal(new Problem(ProblemKind.Invalid, message, "ownerTeam"), problem);
    }

    [Fact]
    public void Half_a_character_is_refused() =>
        Assert.Equal("The name holds half a character, which cannot be kept. Send it as UTF-8.", TypedText.Line("a" + '\ud83d', "name", 5).Problem?.Message);

    [Fact]
    public void What_is_optional_may_be_empty()
    {
        Assert.Equal("", TypedText.OptionalLine(null, "region", 5).Value);
        Assert.Equal("", TypedText.OptionalText("\r\n", "description", 5).Value);
    }
}

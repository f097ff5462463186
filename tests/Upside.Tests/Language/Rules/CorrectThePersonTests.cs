using Upside.Language;
using Xunit;

namespace Upside.Tests.Language.Rules;

public sealed class CorrectThePersonTests
{
    [Theory]
    [InlineData("- Be more careful with migrations.")]
    [InlineData("- Remind everyone to read the runbook.")]
    [InlineData("Operators must be more careful next time.")]
    [InlineData("Extra care should be taken with restarts.")]
    [InlineData("The contractor was reprimanded.")]
    public void A_remedy_that_repairs_a_person_is_an_error(string text) => Assert.Equal(Severity.Error, Linted.By("correct-the-person", text));

    [Theory]
    [InlineData("We need to be careful with the new store.")]
    [InlineData("The bot will remind us after a week.")]
    [InlineData("After careful study the limit was raised.")]
    [InlineData("Add a check that rejects an empty list.")]
    public void Machines_that_remind_and_what_the_authors_ask_of_themselves_are_left_alone(string text) => Assert.Null(Linted.By("correct-the-person", text));
}

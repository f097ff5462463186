using Upside.Language;
using Xunit;

namespace Upside.Tests.Language.Rules;

public sealed class CharacterTests
{
    [Theory]
    [InlineData("The operator was careless.")]
    [InlineData("A sloppy contractor left the door open.")]
    [InlineData("Maria carelessly ran the script twice.")]
    [InlineData("The admins should have known better.")]
    public void A_judgement_on_somebody_is_an_error(string text) => Assert.Equal(Severity.Error, Linted.By("character", text));

    [Theory]
    [InlineData("The default was stupid.")]
    [InlineData("The scheduler is lazy about evictions.")]
    [InlineData("We were sloppy with the labels.")]
    [InlineData("Lazy loading hid the problem.")]
    public void Software_and_the_authors_may_be_called_names(string text) => Assert.Null(Linted.By("character", text));
}

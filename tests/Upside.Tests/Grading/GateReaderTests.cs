using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Upside.Grading;
using Upside.Language;

namespace Upside.Tests.Grading;

public sealed class GateReaderTests
{
    private static readonly ImmutableArray<CriterionGuide> Guides = [Guide("C1", Scorecard.Communication), Guide("L1", Scorecard.Learning), Guide("L2", Scorecard.Learning), Guide("F1", Scorecard.FollowThrough)];

    [Theory]
    [InlineData("language=error", true)]
    [InlineData("language>=warning", true)]
    [InlineData("language=hint", false)]
    [InlineData("learning<75%", false)]
    [InlineData("learning<=75%", true)]
    [InlineData("Learning < 75.5 %", true)]
    [InlineData("learning < 75.5%", true)]
    [InlineData("learning.yes<1", false)]
    [InlineData("learning.yes<2", true)]
    [InlineData("follow-through<1%", true)]
    [InlineData("followThrough.no>=1", true)]
    [InlineData("C1<yes", false)]
    [InlineData("c1=yes", true)]
    [InlineData("L2<yes", true)]
    [InlineData("L2!=partial", false)]
    [InlineData("F1=no", true)]
    [InlineData("F1=n/a", false)]
    [InlineData("template", false)]
    [InlineData("C1<yes or L1<yes or F1=no", true)]
    [InlineData("C1<yes, L1<yes", false)]
    public void A_gate_fails_where_a_condition_holds(string expression, bool? fails)
    {
        var read = GateReader.Read(expression, Guides, _ => true);
        if (fails is null)
        {
            Assert.NotNull(read.Problem);
            return;
        }
        Assert.Null(read.Problem);
        Assert.Equal(fails, !read.Gate!.Failures(Facts(Audience.Public)).IsEmpty);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("leraning<60%", 0)]
    [InlineData("C1<yes or X9=no", 10)]
    [InlineData("C1<", 3)]
    [InlineData("C1 yes", 3)]
    [InlineData("C1<yes and L1<yes", 7)]
    [InlineData("language=fatal", 9)]
    [InlineData("learning<60", 11)]
    [InlineData("learning<160%", 9)]
    [InlineData("learning<0%", 0)]
    [InlineData("C1=yes or learning>100%", 10)]
    [InlineData("learning.yes>2", 0)]
    [InlineData("language>error", 0)]
    [InlineData("language<hint", 0)]
    [InlineData("C1<n/a", 0)]
    [InlineData("C1>yes", 0)]
    [InlineData("C1 < no", 0)]
    [InlineData("learning<x%", 9)]
    [InlineData("learning.maybe<3", 9)]
    [InlineData("learning.yes<3%", 14)]
    [InlineData("C1<yes or", 9)]
    [InlineData("C1<yes,,", 7)]
    public void A_wrong_expression_is_told_with_its_place(string expression, int at)
    {
        var read = GateReader.Read(expression, Guides, _ => true);
        Assert.Null(read.Gate);
        Assert.NotNull(read.Problem);
        Assert.Equal(at, read.At);
    }

    [Fact]
    public void Tentative_criteria_are_not_counted_and_not_to_be_named()
    {
        Assert.Contains("tentative", GateReader.Read("L2<yes", Guides, id => id != "L2").Problem!, StringComparison.Ordinal);
        Assert.Contains("no criterion of Communication is firm", GateReader.Read("communication<50%", Guides, id => id != "C1").Problem!, StringComparison.Ordinal);
        Assert.Empty(GateReader.Read("learning<100%", Guides, id => id != "L2").Gate!.Failures(Facts(Audience.Public)));
    }

    [Fact]
    public void A_scorecard_that_does_not_count_for_the_audience_is_not_asked()
    {
        var gate = GateReader.Read("communication.yes<9 or C1=yes", Guides, _ => true).Gate!;
        Assert.Empty(gate.Failures(Facts(Audience.Internal)));
        Assert.Equal(2, gate.Failures(Facts(Audience.Public)).Length);
    }

    [Fact]
    public void Any_text_is_read_or_told_to_be_wrong_within_it()
    {
        Prop.ForAll<string>(text =>
        {
            var read = GateReader.Read(text ?? "", Guides, _ => true);
            return read.Problem is null ? read.Gate is not null : read.At >= 0 && read.At <= (text ?? "").Length;
        }).QuickCheckThrowOnFailure();
    }

    private static GateFacts Facts(Audience audience) => new(
        new Report(
            [Result(0, Verdict.Yes), Result(1, Verdict.Yes), Result(2, Verdict.Partial), Result(3, Verdict.No)],
            new LanguageReport([new Finding("omission", Severity.Error, new TextSpan(0, 1), "", "")], [])),
        audience, 0);

    private static CriterionResult Result(int at, Verdict verdict) => new(Guides[at], verdict, [], null);

    private static CriterionGuide Guide(string id, Scorecard scorecard) => new()
    {
        Id = id,
        Name = id,
        Scorecard = scorecard,
        Yes = "",
        Partial = "",
        No = "",
        HowItDecides = "",
        HowToEarnIt = "",
        GoodExample = "",
        PoorExample = "",
    };
}

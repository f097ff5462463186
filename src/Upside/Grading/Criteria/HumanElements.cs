namespace Upside.Grading.Criteria;

/// <summary>C11: whether the people in it have a view of their own.</summary>
internal sealed class HumanElements : ICriterion
{
    private static readonly Feature Explained = new("a belief, struggle or decision that is explained in so many words", 5, 1);
    private static readonly Feature ReasonedBelief = new("a belief with what it rested on or led to", 4, 3);
    private static readonly Feature Belief = new("a belief", 2, 3);
    private static readonly Feature ReasonedDecision = new("a decision with its reason", 3, 2);
    private static readonly Feature Decision = new("a decision", 1, 2);
    private static readonly Feature ReasonedStruggle = new("a struggle with its reason", 3, 3);
    private static readonly Feature Struggle = new("a struggle", 2, 3);
    private static readonly Feature ReasonedAct = new("what people did, and what for", 2, 2);
    private static readonly Feature Act = new("what people did", 1, 1);
    private static readonly Feature Trace = new("what was done by somebody", 1, 1);
    private static readonly Feature Again = new("the same words again", 1, 0);
    private const int ForPartial = 1;
    private const int ForYes = 5;

    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "C11",
        Name = "Human elements",
        Scorecard = Scorecard.Communication,
        Yes = "What people saw, believed, decided or struggled with is told, and why it made sense.",
        Partial = "People act in it, but their view is left out.",
        No = "There are no people in it.",
        HowItDecides =
            "Adds up what is told of people: one belief, struggle or decision that is explained in so many words, as with \"because\" (5), beliefs and surprises (2, with a reason 4), struggles (2, with a reason 3), decisions (1, with their reason 3), acts (1 in all, told with their aim 2 each, two at most), what was done by nobody named (1 in all). Five or more earn a yes, one a partial. Action items do not count, nor what is announced to readers (\"we believe that it is resolved\").",
        HowToEarnIt = "For each turn of the story, say what the people in it saw, what they took it for, and why they did what they did.",
        GoodExample = "The first alert looked like the usual Monday noise, so Ana waited; when the second came she thought of the disk, because it had filled up the week before.",
        PoorExample = "Ana restarted the broker at 10:15.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var tally = new Tally();
        foreach (var moment in reading.HumanStory.Moments)
        {
            tally.Add(moment.IsRepeated ? Again : FeatureOf(moment), moment.Clue);
        }
        return tally.Decide(ForPartial, ForYes,
            "It tells what people did, not what they saw, believed or struggled with: say why each step made sense at the time.",
            "There are no people in it: say who saw what, what they took it for, and what they tried.");
    }

    private static Feature FeatureOf(HumanMoment moment) => moment.Kind switch
    {
        HumanKind.Belief or HumanKind.Struggle or HumanKind.Decision when moment.IsExplained => Explained,
        HumanKind.Belief => moment.HasReason ? ReasonedBelief : Belief,
        HumanKind.Struggle => moment.HasReason ? ReasonedStruggle : Struggle,
        HumanKind.Trace => Trace,
        HumanKind.Decision => moment.HasReason ? ReasonedDecision : Decision,
        _ => moment.HasReason ? ReasonedAct : Act,
    };
}

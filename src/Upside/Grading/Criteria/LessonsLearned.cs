using Upside.Language;
using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading.Criteria;

/// <summary>C8: whether something was learned.</summary>
internal sealed class LessonsLearned : ICriterion
{
    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "C8",
        Name = "Lessons learned",
        Scorecard = Scorecard.Communication,
        Yes = "A specific lesson, or a change tied to what went wrong.",
        Partial = "Only a general pledge (\"we will do better\", \"we are reviewing\").",
        No = "None.",
        HowItDecides =
            "Looks for lessons (under a lessons heading, or announced by \"we learned\") and for changes: things to add, fix, limit or replace, planned or made since. "
            + "A stated deficiency alone, or a pledge without content, is partial.",
        HowToEarnIt = "Name the change that this failure led to, or the rule you now hold because of it.",
        GoodExample = "We now refuse a deploy whose schema is older than the database.",
        PoorExample = "We take reliability seriously and will do better.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var lessons = new List<Clue>();
        var pledges = new List<Clue>();
        foreach (var sentence in reading.Statements)
        {
            var kind = reading.Document.KindOf(sentence);
            if (kind is SectionKind.Timeline or SectionKind.Supporting) continue;
            var isWhereLessonsStand = kind is SectionKind.Actions or SectionKind.Lessons or SectionKind.WentPoorly || reading.IsActionItem(sentence);
            foreach (var set in isWhereLessonsStand ? Telling : Announced)
            {
                foreach (var hit in sentence.All(set)) (sentence.Has(Lessons.Pledge) ? pledges : lessons).Add(Clue.Of(sentence, hit));
            }
            foreach (var hit in sentence.All(Lessons.Pledge)) pledges.Add(Clue.Of(sentence, hit));
        }
        foreach (var remark in reading.SelfCriticism.Remarks) pledges.Add(remark.Clue);

        if (lessons.Count > 0) return Judgement.Yes(lessons);
        return pledges.Count > 0
            ? Judgement.Partial("It pledges to improve, or names a deficiency, without a change: say what will be done differently, and to what.", pledges)
            : Judgement.No("It names no lesson and no change: say what you learned, or what will be different.");
    }

    private static readonly Phrases[] Announced = [Lessons.Learned, Lessons.Change];
    private static readonly Phrases[] Telling = [Lessons.Learned, Lessons.Change, Lessons.Task, Advice.General, Advice.Rule];
}

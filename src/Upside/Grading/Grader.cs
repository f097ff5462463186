using System.Collections.Immutable;
using Upside.Language;
using Upside.Postmortems;

namespace Upside.Grading;

/// <summary>Grades a document by the rubric. Pure: the same document and options give the same report.</summary>
public static class Grader
{
    /// <summary>
    /// Does what the first document would have to wait for: builds the vocabulary and brings the criteria into memory. Needless but harmless; a program that
    /// has something else to do first calls it on a second thread.
    /// </summary>
    public static void Prepare()
    {
        var examples = string.Join("\n\n", Rubric.Guides.Select(g => g.GoodExample));
        var document = PostmortemDocument.Read(examples, DocumentFormat.PlainText);
        var reading = new Reading(document);
        // From the last: a thread that already grades comes from the first, and two that bring in the same code wait for each other.
        for (var i = Rubric.Criteria.Length - 1; i >= 0; i--) EvidenceFit.Fit(document, Rubric.Criteria[i].Judge(reading).Clues);
    }

    /// <summary>
    /// Does the part of <see cref="Prepare"/> that needs nothing else, the building of the vocabulary, so that it can be done at the same time.
    /// </summary>
    public static void PrepareVocabulary() => Vocabulary.Prepare();

    /// <summary>Judges a document by every criterion, and by the language rules.</summary>
    /// <param name="document">The document.</param>
    /// <param name="language">What the language rules are told; the people whom the document names, and those of its reading options, are added to the roster.</param>
    public static Report Grade(PostmortemDocument document, LintOptions? language = null)
    {
        language ??= new LintOptions();
        var people = document.Options.Roster.AddRange(document.Participants.Select(p => p.Name));
        var reading = new Reading(document, language with { Roster = language.Roster.AddRange(people) });
        var results = ImmutableArray.CreateBuilder<CriterionResult>(Rubric.Criteria.Length);
        foreach (var criterion in Rubric.Criteria)
        {
            var judgement = criterion.Judge(reading);
            results.Add(new CriterionResult(criterion.Guide, judgement.Verdict, Evidence(document, criterion.Guide, judgement), judgement.Missing));
        }
        return new Report(results.ToImmutable(), reading.Language);
    }

    // A timeline is its own evidence: it is shown whole, however much of the text it is.
    private static ImmutableArray<TextSpan> Evidence(PostmortemDocument document, CriterionGuide guide, Judgement judgement) =>
        guide.Id == "L2" ? EvidenceFit.Merge(judgement.Clues.Select(c => c.Statement)) : EvidenceFit.Fit(document, judgement.Clues);
}

using System.Collections.Immutable;
using Upside.Cli.Inputs;
using Upside.Cli.Settings;
using Upside.Grading;
using Upside.Language;
using Upside.Postmortems;

namespace Upside.Cli.Runs;

/// <summary>Takes one document from where it lies to its report.</summary>
internal sealed class DocumentGrader(DocumentReader reader, SettingsFinder settings, Audience? audience)
{
    /// <summary>Reads and grades what was found.</summary>
    public Outcome Grade(Found found, CancellationToken cancellationToken)
    {
        switch (found)
        {
            case FoundTrouble trouble: return new Unreadable(trouble.File, trouble.Reason);
            case FoundRemark remark: return new Remarked(remark.File, remark.Text);
        }
        var document = (FoundDocument)found;
        var set = settings.For(document.FullPath);
        if (set.Problem is not null) return new Unsettled(document.File, set.Problem);
        var text = reader.Read(document, cancellationToken);
        return text.Text is null ? new Unreadable(document.File, text.Problem!) : Grade(document, text, set.Settings);
    }

    private Outcome Grade(FoundDocument found, DocumentText text, TeamSettings set)
    {
        var document = PostmortemDocument.Read(text.Text!, text.Format, set.Reading);
        if (!found.IsNamed && DocumentSifter.ReasonToLeaveOut(Path.GetFileName(found.File), document) is { } reason) return new LeftOut(found.File, reason);
        var stated = audience ?? Audiences.Parse(document.FrontMatter["audience"]) ?? set.Audience ?? Audience.Public;
        return new Graded(found.File, document, Grader.Grade(document, new LintOptions { RulesOff = [.. set.RulesOff.Keys] }), stated, set) { MissingHeadings = MissingHeadings(document, set.RequiredHeadings), Remark = text.Remark };
    }

    private static ImmutableArray<string> MissingHeadings(PostmortemDocument document, ImmutableArray<string> required)
    {
        if (required.IsEmpty) return [];
        var there = document.Sections.Select(s => HeadingWords(s.Title)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. required.Where(heading => !there.Contains(HeadingWords(heading)))];
    }

    // "3. Impact:" and "Impact" are the same heading.
    private static string HeadingWords(string heading) =>
        string.Join(' ', heading.TrimStart(' ', '#', '.', ')', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd(':', ' ', '.', '#').Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

using Upside.Language;
using Upside.Postmortems;

namespace Upside.Tests.Language.Rules;

/// <summary>Texts as the language rules see them.</summary>
internal static class Linted
{
    public static LanguageReport Report(string text, DocumentFormat format = DocumentFormat.Markdown, params string[] roster) =>
        LanguageLinter.Lint(PostmortemDocument.Read(text, format).Prose, new LintOptions { Roster = [.. roster] });

    /// <summary>The severity with which a rule finds something in a text; null where it finds nothing.</summary>
    public static Severity? By(string rule, string text) => Report(text).Findings.FirstOrDefault(f => f.Rule == rule)?.Severity;
}

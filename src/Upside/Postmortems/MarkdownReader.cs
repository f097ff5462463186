using Upside.Language;

namespace Upside.Postmortems;

/// <summary>Reads Markdown.</summary>
internal static class MarkdownReader
{
    public static DocumentOutline Read(SourceText source) => PlainTextReader.Read(source) with { Format = DocumentFormat.Markdown };
}

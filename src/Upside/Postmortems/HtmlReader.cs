using Upside.Language;

namespace Upside.Postmortems;

/// <summary>Reads HTML.</summary>
internal static class HtmlReader
{
    public static DocumentOutline Read(SourceText source) => PlainTextReader.Read(source) with { Format = DocumentFormat.Html };
}

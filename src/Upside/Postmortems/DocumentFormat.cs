namespace Upside.Postmortems;

/// <summary>The form in which a document is written.</summary>
public enum DocumentFormat
{
    /// <summary>CommonMark with tables, task lists and YAML front matter.</summary>
    Markdown,
    /// <summary>An HTML page or fragment.</summary>
    Html,
    /// <summary>Text without markup.</summary>
    PlainText,
}

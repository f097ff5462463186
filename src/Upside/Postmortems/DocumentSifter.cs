namespace Upside.Postmortems;

/// <summary>Tells postmortems from what lies beside them in a folder.</summary>
public static class DocumentSifter
{
    /// <summary>Why a document is not to be graded, in a few words; null where it is a postmortem in English.</summary>
    /// <param name="fileName">The name of its file, without folders.</param>
    /// <param name="document">The document.</param>
    public static string? ReasonToLeaveOut(string fileName, PostmortemDocument document)
    {
        _ = document;
        return fileName.StartsWith("README", StringComparison.OrdinalIgnoreCase) ? "a README, not a postmortem" : null;
    }
}

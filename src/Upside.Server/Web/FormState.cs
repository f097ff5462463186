namespace Upside.Server.Web;

/// <summary>What somebody typed into a form, and why it was not taken.</summary>
/// <param name="Typed">The form as it was posted; null where it is shown for the first time.</param>
public sealed record FormState(IFormCollection? Typed, Problem? Problem)
{
    /// <summary>A form that is shown for the first time.</summary>
    public static readonly FormState Fresh = new(null, null);

    /// <summary>What stands in a field: what was typed, or what the record holds.</summary>
    public string? ValueOf(string field, string? recorded) => Typed is null ? recorded : Typed[field].ToString();

    /// <summary>Whether a box is ticked or an option chosen.</summary>
    public bool Chosen(string field, string value, bool recorded) => Typed is null ? recorded : Typed[field].Contains(value, StringComparer.Ordinal);

    public string? ErrorOf(string field) => Problem?.Field == field ? Problem.Message : null;
}

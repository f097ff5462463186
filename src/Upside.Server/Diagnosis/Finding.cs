namespace Upside.Server.Diagnosis;

/// <summary>Something that was looked at.</summary>
/// <param name="IsWrong">Whether something has to be done about it.</param>
/// <param name="Text">A sentence: what is so; where it is wrong, also what to do.</param>
internal sealed record Finding(bool IsWrong, string Text)
{
    public static Finding Fine(string text) => new(false, text);

    public static Finding Wrong(string text) => new(true, text);
}

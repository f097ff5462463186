namespace Upside.Language;

/// <summary>Who or what a clause is about.</summary>
public enum SubjectKind
{
    /// <summary>Nobody is named: an imperative, a note without subject, or a clause that could not be read.</summary>
    None,
    /// <summary>A machine, a process, a document, a piece of software: everything that is not people.</summary>
    System,
    /// <summary>A single person, or somebody by role ("the operator", "nobody").</summary>
    Person,
    /// <summary>The author in the first person singular.</summary>
    Author,
    /// <summary>A team, a company, customers.</summary>
    Group,
    /// <summary>The authors in the first person plural, or their team.</summary>
    Self,
}

/// <summary>The subject of a clause.</summary>
/// <param name="Kind">Who or what it is.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index of the first token after it; equal to <paramref name="FirstToken"/> where nobody is named.</param>
internal readonly record struct ClauseSubject(SubjectKind Kind, int FirstToken, int EndToken)
{
    public static readonly ClauseSubject Nobody = new(SubjectKind.None, 0, 0);

    /// <summary>Whether it is somebody other than the authors as a group.</summary>
    public bool IsPeople => Kind is SubjectKind.Person or SubjectKind.Author or SubjectKind.Group;
}

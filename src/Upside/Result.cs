using System.Diagnostics.CodeAnalysis;

namespace Upside;

/// <summary>Why something that was asked for is not done, in a way that whoever asked can act on.</summary>
public enum ProblemKind
{
    /// <summary>What was sent cannot be taken as it is; <see cref="Problem.Field"/> names the part.</summary>
    Invalid,

    /// <summary>Nobody is signed in.</summary>
    Unauthenticated,

    /// <summary>Who is signed in may not do this.</summary>
    Forbidden,

    /// <summary>There is no such record, or none that the asker may see: the two are not told apart.</summary>
    NotFound,

    /// <summary>The record is in a state that does not allow this.</summary>
    Conflict,

    /// <summary>The record has changed since the asker read it.</summary>
    Stale,

    /// <summary>Too often or too much; later it may work.</summary>
    TooMany,
}

/// <summary>An expected failure.</summary>
/// <param name="Kind">What sort of failure it is, which decides how it is answered.</param>
/// <param name="Message">One or two sentences for people: what is wrong and what to do.</param>
/// <param name="Field">The name of the field that is wrong, as the request spells it; null where it is no single one.</param>
public sealed record Problem(ProblemKind Kind, string Message, string? Field = null)
{
    /// <summary>The version that the record has now, where the asker knew an older one.</summary>
    public long? Version { get; private init; }

    /// <summary>The record has changed since the asker read it.</summary>
    public static Problem Stale(long version) =>
        Stale(version, "This has been changed since you read it. Read it again, then make your change.");

    /// <summary>The same where it can be told what was changed.</summary>
    public static Problem Stale(long version, string message) => new(ProblemKind.Stale, message) { Version = version };
}

/// <summary>What an operation returns that may be refused: a value or a problem, never both and never neither.</summary>
public readonly struct Result<T>
{
    private readonly T? _value;

    private Result(T value) => _value = value;

    private Result(Problem problem) => Problem = problem;

    /// <summary>Why there is no value; null where there is one.</summary>
    public Problem? Problem { get; }

    /// <exception cref="InvalidOperationException">There is a problem instead.</exception>
    public T Value => Problem is null ? _value! : throw new InvalidOperationException(Problem.Message);

    /// <summary>A value is a result.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "Value and Problem are the named alternates.")]
    public static implicit operator Result<T>(T value) => new(value);

    /// <summary>So is a problem.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "Value and Problem are the named alternates.")]
    public static implicit operator Result<T>(Problem problem) => new(problem);
}

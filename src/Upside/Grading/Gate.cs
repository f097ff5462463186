using System.Collections.Immutable;

namespace Upside.Grading;

/// <summary>
/// Conditions under which a document fails a gate, joined by "or": "language=error or learning&lt;60% or C5&lt;yes".
/// <see cref="GateReader"/> reads them.
/// </summary>
public sealed class Gate
{
    private readonly ImmutableArray<GateTerm> _terms;

    internal Gate(ImmutableArray<GateTerm> terms) => _terms = terms;

    /// <summary>Whether a condition is about the headings that a team asks for; without such headings it asks nothing.</summary>
    public bool AsksForHeadings => _terms.Any(t => t is TemplateTerm);

    /// <summary>Why a document fails, one clause a condition; empty where it passes.</summary>
    public ImmutableArray<string> Failures(GateFacts facts) => [.. _terms.Select(t => t.Failure(facts)).OfType<string>()];
}

/// <summary>A gate as read, or what is wrong with its expression.</summary>
/// <param name="Gate">The gate; null where something is wrong.</param>
/// <param name="Problem">What is wrong, without a stop; null where nothing is.</param>
/// <param name="At">Offset of the wrong place in the expression.</param>
public sealed record GateResult(Gate? Gate, string? Problem, int At);

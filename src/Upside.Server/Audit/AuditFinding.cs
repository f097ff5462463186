namespace Upside.Server.Audit;

/// <summary>Something that is not as it was sealed.</summary>
/// <param name="Line">The line that it is about; null where it is about a batch or the whole chain.</param>
/// <param name="Message">One sentence for people.</param>
internal sealed record AuditFinding(AuditFindingKind Kind, long? Line, string Message);

/// <summary>What can be wrong with an audit.</summary>
internal enum AuditFindingKind
{
    /// <summary>A sealed line says something else than it did.</summary>
    LineChanged,

    /// <summary>A line is gone.</summary>
    LineRemoved,

    /// <summary>A line came in past the database's own way of adding one.</summary>
    LineInserted,

    /// <summary>A batch is not what its seal was made from.</summary>
    BatchChanged,

    /// <summary>Batches are gone from the chain.</summary>
    BatchRemoved,

    /// <summary>A batch does not follow on the one before it.</summary>
    ChainBroken,

    /// <summary>A seal that somebody kept is not in the chain: its end was cut off or made anew.</summary>
    SealUnknown,
}

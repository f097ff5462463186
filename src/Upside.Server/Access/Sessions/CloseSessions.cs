using Upside.Server.Storage;

namespace Upside.Server.Access.Sessions;

/// <summary>Signs a person out: of one session, of all but the one they sit at, or of all. It holds at once, on every server.</summary>
internal sealed class CloseSessions(Database database)
{
    /// <summary>Closes one of the actor's own sessions.</summary>
    public async Task<Result<SessionId>> OneAsync(Actor actor, SessionId session, CancellationToken cancellationToken)
    {
        if (actor.RefuseTokens() is { } refused) return refused;
        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        var closed = await transaction.ListAsync<SessionId>("delete from sessions where id = @session and person = @Person returning id", new { session, actor.Person }, cancellationToken);
        if (closed is []) return new Problem(ProblemKind.NotFound, "There is no such session of yours; it may be closed already.");
        await RecordAsync(transaction, actor.Person, closed, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return session;
    }

    /// <summary>Closes all of the actor's sessions but the one they sit at.</summary>
    public async Task<Result<int>> OthersAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (actor.RefuseTokens() is { } refused) return refused;
        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        var closed = await OfAsync(transaction, actor.Person, SessionId.Of(actor), cancellationToken);
        if (closed > 0) await transaction.CommitAsync(cancellationToken);
        return closed;
    }

    /// <summary>The same as part of another use case: of anybody, all sessions but this one.</summary>
    /// <returns>How many were closed; none are not recorded.</returns>
    public static async Task<int> OfAsync(Transaction transaction, PersonId person, SessionId? but, CancellationToken cancellationToken)
    {
        var closed = await transaction.ListAsync<SessionId>("select close_sessions(@person, @but)", new { person, but = but?.Value }, cancellationToken);
        if (closed is not []) await RecordAsync(transaction, person, closed, cancellationToken);
        return closed.Count;
    }

    private static async Task RecordAsync(Transaction transaction, PersonId person, IReadOnlyList<SessionId> closed, CancellationToken cancellationToken)
    {
        await transaction.RecordAsync(new Change("session.closed", $"person/{person.Value}", Change.Organisation, new { sessions = closed.Select(session => session.Value) }, null), cancellationToken);
        foreach (var session in closed) await transaction.EnqueueAsync(Rights.Changed, new { session = session.Value }, cancellationToken);
    }
}

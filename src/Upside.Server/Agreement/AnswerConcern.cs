using NodaTime.Extensions;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Agreement;

/// <param name="Text">What was found, and what follows from it.</param>
internal sealed record AnswerRequest(string? Text);

/// <summary>An administrator who can read a concern answers it, once: it is then for both to read.</summary>
internal sealed class AnswerConcern(Database database, TimeProvider clock)
{
    public async Task<Result<ConcernId>> HandleAsync(Actor actor, ConcernId id, AnswerRequest request, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Administer) is { } refusal) return refusal;
        var text = TypedText.Text(request.Text, "text", RaiseConcern.LongestText);
        if (text.Problem is { } problem) return problem;

        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        var kept = await transaction.FindAsync<Kept>("select audience, answer is not null as is_answered from concerns where id = @id for update", new { id }, cancellationToken);
        if (kept is null) return NotFound;
        if (kept.IsAnswered) return new Problem(ProblemKind.Conflict, "This concern is answered already. Talk to each other about what is left.");
        const string sql = "update concerns set answer = @Text, answered_by = @Person, answered_at = @now where id = @id";
        await transaction.ExecuteAsync(sql, new { id, Text = text.Value, actor.Person, now = clock.GetCurrentInstant() }, cancellationToken);
        await transaction.RecordAsync(new Change("concern.answered", id.Subject, kept.Audience, null, new { Answer = Private.Of(actor.Person, text.Value) }), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return id;
    }

    /// <summary>There is none that the asker may see.</summary>
    public static readonly Problem NotFound = new(ProblemKind.NotFound, "There is no such concern that you may read.");

    private sealed record Kept(long Audience, bool IsAnswered);
}

using System.Globalization;
using NodaTime.Extensions;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Agreement;

/// <param name="Text">The whole agreement, in Markdown.</param>
/// <param name="Reason">Why it changes, for whoever compares versions later.</param>
internal sealed record AgreementRequest(string? Text, string? Reason);

/// <summary>Writes a new version of the agreement. Nobody has endorsed it yet: an endorsement is of words, and these are others.</summary>
internal sealed class WriteAgreement(Database database, TimeProvider clock)
{
    public const int LongestText = 20_000;
    public const int LongestReason = 500;

    /// <param name="seen">The version that the change is based on; null where it is whatever holds now.</param>
    /// <returns>The new version's number, or the present one where the words are the same.</returns>
    public async Task<Result<long>> HandleAsync(Actor actor, AgreementRequest request, long? seen, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Edit) is { } refusal) return refusal;
        var text = TypedText.Text(request.Text, "text", LongestText);
        if (text.Problem is { } problem) return problem;
        var reason = TypedText.Line(request.Reason, "reason", LongestReason);
        if (reason.Problem is { } unexplained) return unexplained;

        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        var before = (await transaction.FindAsync<Kept>("select version, text from agreements order by version desc limit 1", null, cancellationToken))!;
        if (seen is not null && seen != before.Version) return Problem.Stale(before.Version);
        if (before.Text.Trim() == text.Value) return before.Version;
        var version = before.Version + 1;
        const string sql = """
            insert into agreements (version, text, reason, written_by, written_at) values (@version, @Text, @Reason, @Person, @now) on conflict do nothing
            """;
        var written = await transaction.ExecuteAsync(sql, new { version, Text = text.Value, Reason = reason.Value, actor.Person, now = clock.GetCurrentInstant() }, cancellationToken);
        if (written == 0) return Problem.Stale(version);
        var subject = string.Create(CultureInfo.InvariantCulture, $"agreement/{version}");
        await transaction.RecordAsync(new Change("agreement.written", subject, Change.Organisation, before, new { Reason = reason.Value, Text = text.Value }), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return version;
    }

    private sealed record Kept(long Version, string Text);
}

using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using NodaTime.Text;
using Upside.Server.Access;
using Upside.Server.Web;

namespace Upside.Server.Audit;

/// <summary>The audit over the API.</summary>
internal static class AuditEndpoints
{
    public static void MapAuditApi(this IEndpointRouteBuilder routes) =>
        routes.MapApi().MapGet("/audit", ListAsync).WithName("listAudit").WithTags("Audit")
            .WithSummary("Who changed what, the latest first.")
            .WithDescription("For administrators. Lines about private records are among them only for those who may see the record.");

    private static async Task<Results<Ok<ListOf<AuditEntry>>, ProblemHttpResult>> ListAsync(
        Actor actor,
        AuditQueries audit,
        [AsParameters] Paging paging,
        [Description("By the person with this number.")] long? person,
        [Description("About this record or a part of it: `incident/12`.")] string? subject,
        [Description("With this action, `incident.declared`, or any of this noun, `incident`.")] string? action,
        [Description("Not before this time.")] string? from,
        [Description("Before this time.")] string? until,
        CancellationToken cancellationToken)
    {
        var asked = paging.Read<AuditPlace>();
        if (asked.Problem is { } wrongPage) return wrongPage.ToApi();
        if (!Read(from, out var first)) return Wrong(nameof(from)).ToApi();
        if (!Read(until, out var end)) return Wrong(nameof(until)).ToApi();
        var filter = new AuditFilter(person is { } id ? [id] : null, subject, action, first, end);
        var found = await audit.ListAsync(actor, filter, asked.Value.After?.Id, asked.Value.Rows, cancellationToken);
        if (found.Problem is { } problem) return problem.ToApi();
        return TypedResults.Ok(asked.Value.Page(found.Value, entry => new AuditPlace(entry.Id)));
    }

    private static bool Read(string? text, out Instant? time)
    {
        time = null;
        if (text is null) return true;
        // In the first year and the last an offset may lead to where neither we nor the database have times.
        if (OffsetDateTimePattern.Rfc3339.Parse(text) is not { Success: true, Value.Year: > 1 and < 9999 } parsed) return false;
        time = parsed.Value.ToInstant();
        return true;
    }

    private static Problem Wrong(string parameter) => new(ProblemKind.Invalid, $"\"{parameter}\" is a time such as 2017-02-28T17:37:00Z.", parameter);

    /// <summary>Where a page ends.</summary>
    private sealed record AuditPlace(long Id);
}

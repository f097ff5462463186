using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;
using Upside.Server.Access;
using Upside.Server.Audit.Pages;
using Upside.Server.Storage;
using Upside.Server.Web;

namespace Upside.Server.Audit;

/// <summary>The audit as a page, and as a file.</summary>
internal static class AuditPages
{
    private const int LinesAPage = 50;

    public static void MapAuditPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/audit", ShowAsync);
        routes.MapGet("/audit/export", ExportAsync);
    }

    private static async Task<IResult> ShowAsync(Actor actor, AuditQueries audit, HttpRequest request, CancellationToken cancellationToken)
    {
        var state = await audit.StateAsync(actor, cancellationToken);
        if (state.Problem is { } refused) return TypedResults.StatusCode(refused.Kind.Status());
        var asked = AuditSearch.Of(request.Query);
        var filter = await ReadAsync(actor, audit, asked, cancellationToken);
        if (filter.Problem is { } problem)
            return Render.Page<AuditPage>(new { State = state.Value, Asked = asked, Form = new FormState(null, problem), Export = "/audit/export" }, problem.Kind.Status());
        var before = long.TryParse(request.Query["after"], NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : (long?)null;
        var entries = (await audit.ListAsync(actor, filter.Value, before, LinesAPage + 1, cancellationToken)).Value;
        return Render.Page<AuditPage>(new
        {
            State = state.Value,
            Asked = asked,
            Entries = entries.Take(LinesAPage),
            Next = entries.Count > LinesAPage ? FormattableString.Invariant($"{entries[LinesAPage - 1].Id}") : null,
            Export = QueryHelpers.AddQueryString("/audit/export", request.Query.Where(pair => pair.Key != "after")),
        });
    }

    private static async Task<IResult> ExportAsync(Actor actor, AuditQueries audit, HttpRequest request, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Administer) is { } refused) return TypedResults.StatusCode(refused.Kind.Status());
        var filter = await ReadAsync(actor, audit, AuditSearch.Of(request.Query), cancellationToken);
        if (filter.Problem is { } problem) return TypedResults.StatusCode(problem.Kind.Status());
        return TypedResults.Stream(WriteAsync, "application/x-ndjson", "audit.jsonl");

        async Task WriteAsync(Stream lines)
        {
            await foreach (var entry in audit.ExportAsync(actor, filter.Value, cancellationToken))
            {
                await JsonSerializer.SerializeAsync(lines, entry, StorageJson.Options, cancellationToken);
                await lines.WriteAsync("\n"u8.ToArray(), cancellationToken);
            }
        }
    }

    private static async Task<Result<AuditFilter>> ReadAsync(Actor actor, AuditQueries audit, AuditSearch asked, CancellationToken cancellationToken)
    {
        var (from, until) = (Moments.Read(asked.From), Moments.Read(asked.Until));
        if (asked.From is not null && from is null) return NoTime("from");
        if (asked.Until is not null && until is null) return NoTime("until");
        IReadOnlyList<long>? people = null;
        if (asked.Person is not null)
        {
            people = await audit.PeopleAsync(actor, asked.Person, cancellationToken);
            if (people.Count == 0) return new Problem(ProblemKind.Invalid, "Nobody here has this name, e-mail address or number.", "person");
        }
        return new AuditFilter(people, asked.Subject, asked.Action, from, until);
    }

    private static Problem NoTime(string field) => new(ProblemKind.Invalid, "Write a time as 2017-02-28T17:37, in UTC.", field);
}

/// <summary>What the form above the changes holds; null where a field was left empty.</summary>
public sealed record AuditSearch(string? Person, string? Subject, string? Action, string? From, string? Until)
{
    public Instant? FromTime => Moments.Read(From);

    public Instant? UntilTime => Moments.Read(Until);

    public static AuditSearch Of(IQueryCollection query) => new(Field(query, "person"), Field(query, "subject"), Field(query, "action"), Field(query, "from"), Field(query, "until"));

    private static string? Field(IQueryCollection query, string name) => query[name].ToString().Trim() is { Length: > 0 } text ? text : null;
}

using System.Buffers.Text;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace Upside.Server.Web;

/// <summary>The part of a list that is asked for. An operation takes it as <c>[AsParameters] Paging paging</c>.</summary>
internal readonly record struct Paging
{
    public const int Usual = 50;
    public const int Most = 200;

    [FromQuery(Name = "limit"), Range(1, Most), DefaultValue(Usual), Description("How many items at most.")]
    public int? Limit { get; init; }

    [FromQuery(Name = "cursor"), MaxLength(1000), Description("Where to go on: `next` of the page before. Without it, the beginning.")]
    public string? Cursor { get; init; }

    /// <summary>The page that is meant, or what is wrong with it. <typeparamref name="TPlace"/> is what the list is ordered by.</summary>
    public Result<Asked<TPlace>> Read<TPlace>()
        where TPlace : class
    {
        if (Limit is < 1 or > Most) return new Problem(ProblemKind.Invalid, $"\"limit\" is a number from 1 to {Most}.", "limit");
        if (Cursor is null) return new Asked<TPlace>(Limit ?? Usual, null);
        return Place<TPlace>(Cursor) is { } place
            ? new Asked<TPlace>(Limit ?? Usual, place)
            : new Problem(ProblemKind.Invalid, "\"cursor\" is not one that this list gave out: take \"next\" of a page, or leave it away to begin anew.", "cursor");
    }

    private static TPlace? Place<TPlace>(string cursor)
        where TPlace : class
    {
        if (!Base64Url.IsValid(cursor)) return null;
        var json = Base64Url.DecodeFromChars(cursor);
        if (ApiJson.Trouble(json) is not null) return null;
        try
        {
            return JsonSerializer.Deserialize<TPlace>(json, ApiJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A page that was asked for: so many items, after the place where the page before ended.</summary>
internal sealed record Asked<TPlace>(int Limit, TPlace? After)
    where TPlace : class
{
    /// <summary>How many rows to read: one more than wanted tells whether there is a further page.</summary>
    public int Rows => Limit + 1;

    /// <summary>The page of the rows that were read.</summary>
    public ListOf<T> Page<T>(IReadOnlyList<T> rows, Func<T, TPlace> place) => rows.Count <= Limit
        ? new ListOf<T>(rows, null)
        : new ListOf<T>([.. rows.Take(Limit)], Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(place(rows[Limit - 1]), ApiJson.Options)));
}

/// <summary>A page of a list.</summary>
/// <param name="Items">The items, in the order of the list.</param>
/// <param name="Next">The <c>cursor</c> of the page that follows; null on the last.</param>
internal sealed record ListOf<T>(IReadOnlyList<T> Items, string? Next);

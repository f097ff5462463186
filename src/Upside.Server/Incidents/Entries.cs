using System.Text.Json;
using NodaTime;
using Upside.Incidents;
using Upside.Server.Storage;

namespace Upside.Server.Incidents;

/// <summary>How entries of a timeline are read.</summary>
internal static class Entries
{
    /// <summary>The columns of <see cref="Row"/>.</summary>
    public const string Columns = """
        t.id, t.changed, t.kind, t.text, t.facts::text, t.happened_at,
        t.written_by, w.name as writer, t.written_at, t.revision,
        t.edited_by, e.name as editor, t.edited_at, t.struck_by, k.name as striker, t.struck_at, t.struck_why
        """;

    /// <summary>Where those come from; conditions on <c>t</c> follow.</summary>
    public const string From = """
        from timeline t
        join people w on w.id = t.written_by
        left join people e on e.id = t.edited_by
        left join people k on k.id = t.struck_by
        """;

    public static IReadOnlyList<EntryFact> Facts(string json) => JsonSerializer.Deserialize<IReadOnlyList<EntryFact>>(json, StorageJson.Options)!;

    internal sealed record Row(
        long Id,
        long Changed,
        EntryKind Kind,
        string Text,
        string Facts,
        Instant HappenedAt,
        long WrittenBy,
        string Writer,
        Instant WrittenAt,
        int Revision,
        long? EditedBy,
        string? Editor,
        Instant? EditedAt,
        long? StruckBy,
        string? Striker,
        Instant? StruckAt,
        string? StruckWhy)
    {
        public EntryView View() => new(
            Id,
            Changed,
            Kind,
            Text,
            Entries.Facts(Facts),
            HappenedAt,
            new PersonView(WrittenBy, Writer),
            WrittenAt,
            Revision,
            EditedAt is { } edited ? new EditView(new PersonView(EditedBy!.Value, Editor!), edited) : null,
            StruckAt is { } struck ? new StrikeView(new PersonView(StruckBy!.Value, Striker!), struck, StruckWhy!) : null);
    }
}

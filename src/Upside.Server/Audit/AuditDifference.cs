using System.Text.Json;
using System.Text.Json.Nodes;

namespace Upside.Server.Audit;

/// <summary>One thing that a change made different.</summary>
/// <param name="Name">Where it stands: <c>title</c>, <c>impact.startedAt</c>.</param>
/// <param name="Before">What it was; null where it was not there.</param>
/// <param name="After">What it is; null where it is gone.</param>
internal sealed record AuditDifference(string Name, string? Before, string? After)
{
    private const string Nothing = "nothing";
    private const string Erased = "erased";

    /// <summary>What is different between two records, in words: fields of the first in their order, then those only the second has.</summary>
    public static IReadOnlyList<AuditDifference> Between(JsonNode? before, JsonNode? after)
    {
        var (was, now) = (new OrderedDictionary<string, string>(), new OrderedDictionary<string, string>());
        Flatten("", before, was);
        Flatten("", after, now);
        return
        [
            .. was.Keys.Union(now.Keys)
                .Select(name => new AuditDifference(name, was.GetValueOrDefault(name), now.GetValueOrDefault(name)))
                .Where(difference => difference.Before != difference.After),
        ];
    }

    private static void Flatten(string name, JsonNode? node, OrderedDictionary<string, string> texts)
    {
        if (node is JsonObject fields && !IsErased(fields))
        {
            foreach (var (field, value) in fields) Flatten(name.Length == 0 ? field : $"{name}.{field}", value, texts);
        }
        else if (node is not null || name.Length > 0)
        {
            texts[name] = Text(node);
        }
    }

    private static string Text(JsonNode? node) => node switch
    {
        null => Nothing,
        JsonArray { Count: 0 } => Nothing,
        JsonArray items => string.Join(", ", items.Select(Text)),
        JsonObject fields when IsErased(fields) => Erased,
        JsonValue text when text.GetValueKind() == JsonValueKind.String => (string)text!,
        _ => node.ToJsonString(),
    };

    private static bool IsErased(JsonObject fields) => fields.Count == 1 && fields.ContainsKey("erased");
}

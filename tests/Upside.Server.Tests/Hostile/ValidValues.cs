using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Upside.Server.Tests.Hostile;

/// <summary>Makes what a schema asks for. Names of properties tell what a schema cannot: that a number is a team's.</summary>
/// <param name="document">The description that holds the schemas.</param>
/// <param name="ids">Ids of records that there are, by what they are ids of.</param>
internal sealed class ValidValues(JsonElement document, IReadOnlyDictionary<string, long> ids)
{
    private static int s_made; // what has to be unique is so in all worlds of a test run

    /// <summary>An object with all its properties, or with the required ones only.</summary>
    public JsonNode? Make(JsonElement schema, bool isFull, string name = "")
    {
        schema = Resolve(schema);
        if (schema.TryGetProperty("enum", out var allowed)) return JsonNode.Parse(allowed.EnumerateArray().First(value => value.ValueKind != JsonValueKind.Null).GetRawText());
        return TypeOf(schema) switch
        {
            "object" => MakeObject(schema, isFull),
            "array" => MakeArray(schema, isFull, name),
            "integer" or "number" => Number(schema, name),
            "boolean" => false,
            "string" => Text(schema, name),
            _ => null,
        };
    }

    /// <summary>The schema itself, where it is only referred to or may also be null.</summary>
    public JsonElement Resolve(JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var reference)) return Resolve(reference.GetString()!.Split('/').Skip(1).Aggregate(document, (node, part) => node.GetProperty(part)));
        foreach (var choice in (string[])["oneOf", "anyOf"])
        {
            if (schema.TryGetProperty(choice, out var choices)) return Resolve(choices.EnumerateArray().First(one => !one.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String || type.GetString() != "null"));
        }
        return schema;
    }

    /// <summary>The type that is not null.</summary>
    public static string? TypeOf(JsonElement schema) => !schema.TryGetProperty("type", out var type) ? null
        : type.ValueKind == JsonValueKind.String ? type.GetString()
        : type.EnumerateArray().Select(one => one.GetString()).FirstOrDefault(one => one != "null");

    private JsonArray MakeArray(JsonElement schema, bool isFull, string name)
    {
        var count = schema.TryGetProperty("minItems", out var least) ? least.GetInt32() : 1;
        return new JsonArray([.. Enumerable.Range(0, count).Select(_ => Make(schema.GetProperty("items"), isFull, Singular(name)))]);
    }

    private JsonObject MakeObject(JsonElement schema, bool isFull)
    {
        var made = new JsonObject();
        if (!schema.TryGetProperty("properties", out var properties)) return made;
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(one => one.GetString()).ToHashSet(StringComparer.Ordinal) : [];
        foreach (var property in properties.EnumerateObject().Where(property => isFull || required.Contains(property.Name)))
            made[property.Name] = Make(property.Value, isFull, property.Name);
        return made;
    }

    private JsonValue Number(JsonElement schema, string name)
    {
        if (ids.TryGetValue(name, out var id)) return JsonValue.Create(id);
        return JsonValue.Create(schema.TryGetProperty("minimum", out var least) ? least.GetInt64() : 1);
    }

    private static JsonValue Text(JsonElement schema, string name)
    {
        if (schema.TryGetProperty("format", out var format) && format.GetString() == "date-time") return JsonValue.Create("2017-02-28T17:37:00Z");
        var number = Interlocked.Increment(ref s_made).ToString(CultureInfo.InvariantCulture);
        var text = name.Equals("email", StringComparison.OrdinalIgnoreCase) ? $"valid{number}@example.org" : $"Valid {name} {number}";
        return JsonValue.Create(schema.TryGetProperty("maxLength", out var longest) && longest.GetInt32() < text.Length ? text[^longest.GetInt32()..] : text);
    }

    private static string Singular(string name) => name.EndsWith("ies", StringComparison.Ordinal) ? name[..^3] + "y" : name == "people" ? "person" : name.TrimEnd('s');
}

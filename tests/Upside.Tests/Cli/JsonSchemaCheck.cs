using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Upside.Tests.Cli;

/// <summary>As much of JSON Schema as our own schemas use; a word of a schema that it does not know is a failure too.</summary>
internal sealed class JsonSchemaCheck(JsonElement root)
{
    private static readonly string[] Silent = ["$schema", "$id", "$defs", "title", "description"];

    public IEnumerable<string> Breaches(JsonElement value) => Breaches(root, value, "$");

    private IEnumerable<string> Breaches(JsonElement schema, JsonElement value, string at)
    {
        foreach (var word in schema.EnumerateObject().Where(w => !Silent.Contains(w.Name)))
        {
            foreach (var breach in Breaches(schema, word, value, at)) yield return breach;
        }
    }

    private IEnumerable<string> Breaches(JsonElement schema, JsonProperty word, JsonElement value, string at)
    {
        switch (word.Name)
        {
            case "$ref": return Breaches(root.GetProperty("$defs").GetProperty(word.Value.GetString()!["#/$defs/".Length..]), value, at);
            case "type": return Types(word.Value).Any(t => IsOfType(value, t)) ? [] : [$"{at} is {value.ValueKind}, not {word.Value}"];
            case "enum": return word.Value.EnumerateArray().Any(e => e.GetString() == value.GetString()) ? [] : [$"{at} is {value}"];
            case "pattern": return Regex.IsMatch(value.GetString()!, word.Value.GetString()!) ? [] : [$"{at} is {value}, which does not fit"];
            case "minimum": return value.GetInt32() >= word.Value.GetInt32() ? [] : [$"{at} is {value}"];
            case "required" or "properties" or "additionalProperties" when value.ValueKind != JsonValueKind.Object: return [];
            case "required": return word.Value.EnumerateArray().Where(r => !value.TryGetProperty(r.GetString()!, out _)).Select(r => $"{at} has no {r}");
            case "properties": return word.Value.EnumerateObject().Where(p => value.TryGetProperty(p.Name, out _)).SelectMany(p => Breaches(p.Value, value.GetProperty(p.Name), $"{at}.{p.Name}"));
            case "additionalProperties": return value.EnumerateObject().Where(p => !schema.GetProperty("properties").TryGetProperty(p.Name, out _)).Select(p => $"{at} has {p.Name} too");
            case "items": return value.EnumerateArray().SelectMany((v, i) => Breaches(word.Value, v, string.Create(CultureInfo.InvariantCulture, $"{at}[{i}]")));
            default: return [$"the check does not know {word.Name}"];
        }
    }

    private static IEnumerable<string> Types(JsonElement types) => types.ValueKind == JsonValueKind.Array ? types.EnumerateArray().Select(t => t.GetString()!) : [types.GetString()!];

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => false,
    };
}

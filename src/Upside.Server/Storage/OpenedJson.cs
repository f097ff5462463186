using System.Text.Json.Nodes;

namespace Upside.Server.Storage;

/// <summary>Reads what <see cref="SealedJson"/> wrote, as far as the keys of the people in it still exist.</summary>
internal static class OpenedJson
{
    /// <summary>Whose keys are needed.</summary>
    public static IEnumerable<PersonId> PeopleIn(JsonNode? node) => node switch
    {
        JsonObject sealedField when Whose(sealedField) is { } whose => [whose],
        JsonObject fields => fields.SelectMany(field => PeopleIn(field.Value)),
        JsonArray items => items.SelectMany(PeopleIn),
        _ => [],
    };

    /// <summary>
    /// The same with what was personal as plain text, or <c>{"erased":true}</c> where its key was destroyed. Digests stay as they are: there
    /// is nothing to read in them.
    /// </summary>
    public static JsonNode? Open(JsonNode? node, IReadOnlyDictionary<PersonId, PersonKey?> keys) => node switch
    {
        JsonObject field when Whose(field) is { } whose =>
            keys.GetValueOrDefault(whose) is { } key && (string?)field[SealedJson.SealedName] is { } text && key.Open(text) is { } plain
                ? JsonValue.Create(plain)
                : new JsonObject { ["erased"] = true },
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Open(field.Value, keys)))),
        JsonArray items => new JsonArray([.. items.Select(item => Open(item, keys))]),
        _ => node?.DeepClone(),
    };

    // {"personal":12,"sealed":"…"}, or the number alone
    private static PersonId? Whose(JsonObject field) =>
        field.Count is 1 or 2 && field[SealedJson.PersonalName] is JsonValue number && number.TryGetValue<long>(out var person) && (field.Count == 1 || field[SealedJson.SealedName] is JsonValue)
            ? new PersonId(person)
            : null;
}

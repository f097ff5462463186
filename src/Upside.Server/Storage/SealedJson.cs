using System.Text.Json;
using System.Text.Json.Serialization;

namespace Upside.Server.Storage;

/// <summary>
/// Writes what a change was and is as JSON in which <see cref="Personal"/> fields are sealed and <see cref="Private"/> ones are
/// digests: <c>{"personal":12,"sealed":"…"}</c> and <c>{"private":12,"digest":"…"}</c>, 12 being the person whose key it is.
/// After that key was destroyed, nothing follows the number.
/// </summary>
internal sealed class SealedJson(IReadOnlyDictionary<PersonId, PersonKey?> keys)
{
    public const string PersonalName = "personal";
    public const string SealedName = "sealed";
    public const string PrivateName = "private";
    public const string DigestName = "digest";

    // Serialising stays on its thread, and converters are made by the serialiser: this is how they find the keys.
    [ThreadStatic]
    private static SealedJson? s_writing;

    private readonly HashSet<PersonId> _missing = [];

    /// <summary>Whose keys were needed and not there; what was written is then not yet whole.</summary>
    public IReadOnlyCollection<PersonId> Missing => _missing;

    public string? Write(object? value)
    {
        if (value is null) return null;
        s_writing = this;
        try
        {
            return JsonSerializer.Serialize(value, StorageJson.Options);
        }
        finally
        {
            s_writing = null;
        }
    }

    private static void Write(Utf8JsonWriter writer, string kind, PersonId whose, string name, Func<PersonKey, string> value)
    {
        if (s_writing is not { } writing) throw new InvalidOperationException("What is personal or private is written by Transaction.RecordAsync, and by nothing else.");
        writer.WriteStartObject();
        writer.WriteNumber(kind, whose.Value);
        if (!writing.Keys.TryGetValue(whose, out var key)) writing._missing.Add(whose);
        else if (key is not null) writer.WriteString(name, value(key));
        writer.WriteEndObject();
    }

    private IReadOnlyDictionary<PersonId, PersonKey?> Keys => keys;

    /// <summary>Of <see cref="Personal"/>.</summary>
    internal sealed class PersonalConverter : JsonConverter<Personal>
    {
        public override Personal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Personal value, JsonSerializerOptions options) =>
            SealedJson.Write(writer, PersonalName, value.Whose, SealedName, key => key.Seal(value.Text));
    }

    /// <summary>Of <see cref="Private"/>.</summary>
    internal sealed class PrivateConverter : JsonConverter<Private>
    {
        public override Private Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Private value, JsonSerializerOptions options) =>
            SealedJson.Write(writer, PrivateName, value.Whose, DigestName, key => key.Digest(value.Text));
    }
}

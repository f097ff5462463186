using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Upside.Server.Storage;

/// <summary>How values are written as JSON, in the database and over HTTP.</summary>
internal static class StorageJson
{
    public static readonly JsonSerializerOptions Options = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new InstantConverter());
        options.Converters.Add(new IdConverters());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        return options;
    }

    /// <summary>An id is the number that it wraps.</summary>
    private sealed class IdConverters : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => TypeHandlers.Ids.Converter(typeToConvert) is not null;

        public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) => TypeHandlers.Ids.Converter(typeToConvert);
    }

    private sealed class InstantConverter : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            // In the first year and the last an offset may lead to where neither we nor the database have times.
            var parsed = OffsetDateTimePattern.Rfc3339.Parse(reader.GetString() ?? "");
            return parsed.Success && parsed.Value.Year is > 1 and < 9999 ? parsed.Value.ToInstant() : throw new JsonException("A time is written as 2017-02-28T17:37:00Z.");
        }

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
            writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
    }
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Upside.Server.Storage;

namespace Upside.Server.Web;

/// <summary>JSON that comes in: how strictly it is read, and what is said of JSON that cannot be read.</summary>
internal static class ApiJson
{
    /// <summary>Arrays and objects within one another; no request of ours needs half of it.</summary>
    public const int Deepest = 16;

    /// <summary>The options of the API, for what travels inside something else.</summary>
    public static readonly JsonSerializerOptions Options = Configured();

    private const int LongestExcerpt = 40;

    /// <summary>A field that we don't know, or know twice, is refused: what somebody typed must not be dropped silently.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        StorageJson.Configure(options);
        options.MaxDepth = Deepest;
        options.AllowDuplicateProperties = false;
        options.PropertyNameCaseInsensitive = false;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
    }

    private static JsonSerializerOptions Configured()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Configure(options);
        return options;
    }

    /// <summary>Reads a body once from end to end: whether it is one JSON value, in UTF-8, not too deep, with texts that can be kept.</summary>
    public static Problem? Trouble(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        var field = "";
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth > Deepest) return Unreadable("it is nested too deeply");
                if (reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.String)) continue;
                var text = reader.GetString()!;
                if (SafeText.Trouble(text) is { } trouble)
                    return reader.TokenType == JsonTokenType.PropertyName ? Unreadable($"the name of a field {trouble}") : new Problem(ProblemKind.Invalid, $"\"{field}\" {trouble}; remove it.", field);
                if (reader.TokenType == JsonTokenType.PropertyName) field = text.Length <= LongestExcerpt ? text : text[..LongestExcerpt];
            }
            return null;
        }
        catch (JsonException problem)
        {
            return Unreadable($"line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}");
        }
        catch (InvalidOperationException) // a text that is no UTF-8, or has half of a character
        {
            return Unreadable(field.Length == 0 ? "a text is not valid UTF-8" : $"the text of \"{field}\" is not valid UTF-8");
        }
    }

    /// <summary>JSON that can be read but is not what the operation takes.</summary>
    public static Problem Mismatch(JsonException mismatch)
    {
        var field = Field(mismatch.Path);
        if (mismatch.Message.Contains("missing required properties", StringComparison.Ordinal))
        {
            var names = mismatch.Message.Split('\'').Where((_, i) => i % 2 == 1).Skip(1).ToList();
            return new Problem(ProblemKind.Invalid, $"{string.Join(", ", names.Select(name => $"\"{name}\""))} {(names.Count == 1 ? "is" : "are")} missing.", names.FirstOrDefault());
        }
        if (mismatch.Message.Contains("could not be mapped", StringComparison.Ordinal))
            return new Problem(ProblemKind.Invalid, field is null ? "A field of the request is unknown here." : $"There is no field \"{field}\" here.", field);
        if (mismatch.Message.Contains("Duplicate property", StringComparison.Ordinal))
            return new Problem(ProblemKind.Invalid, field is null ? "A field stands twice in the request." : $"\"{field}\" stands twice.", field);
        return new Problem(ProblemKind.Invalid, field is null ? "The body is not what this operation takes; /openapi/v1.json describes it." : $"\"{field}\" has a value of the wrong kind; /openapi/v1.json describes it.", field);
    }

    private static Problem Unreadable(string what) => new(ProblemKind.Invalid, $"The body is not the JSON that is needed: {what}.");

    // $.impact.parts[0] → impact.parts[0]; a path may quote names that hold odd characters, and those are not repeated.
    private static string? Field(string? path) =>
        path is ['$', '.', .. var rest] && rest.Length is > 0 and <= LongestExcerpt && !rest.Contains('\'', StringComparison.Ordinal) && Encoding.UTF8.GetByteCount(rest) == rest.Length ? rest : null;
}

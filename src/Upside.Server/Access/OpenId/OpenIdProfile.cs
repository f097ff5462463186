using System.Buffers.Text;
using System.Text.Json;
using NodaTime;

namespace Upside.Server.Access.OpenId;

/// <summary>What a provider says about somebody who signed in there.</summary>
/// <param name="Subject">Its own name for them, which never changes hands.</param>
/// <param name="Email">Null where it told none, or has not verified it.</param>
internal sealed record OpenIdProfile(string Subject, string? Email, string? Name, IReadOnlyList<string> Groups)
{
    private const int LongestSubject = 255;

    /// <summary>From the answer of the userinfo endpoint; null where it names nobody.</summary>
    public static OpenIdProfile? Read(JsonElement userInfo, string groupsClaim)
    {
        if (Text(userInfo, "sub") is not { Length: > 0 and <= LongestSubject } subject) return null;
        // Some providers write this truth as a text.
        var isVerified = userInfo.TryGetProperty("email_verified", out var verified) && (verified.ValueKind == JsonValueKind.True || (verified.ValueKind == JsonValueKind.String && verified.GetString() == "true"));
        return new OpenIdProfile(subject, isVerified ? Text(userInfo, "email") : null, Text(userInfo, "name"), GroupsOf(userInfo, groupsClaim));
    }

    /// <summary>
    /// Whether an ID token is the provider's answer to what we asked, about this subject. It came straight from the provider over
    /// a connection that proves who answers, which is as good as checking its signature (OpenID Connect Core, 3.1.3.7, point 6).
    /// </summary>
    public static bool IsAnswer(string? idToken, string issuer, string client, string nonce, string subject, Instant now)
    {
        if (idToken?.Split('.') is not [_, var payload, _] || !Base64Url.IsValid(payload)) return false;
        try
        {
            using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(payload));
            var claims = document.RootElement;
            return claims.ValueKind == JsonValueKind.Object
                && Text(claims, "iss")?.TrimEnd('/') == issuer
                && IsFor(claims, client)
                && Text(claims, "nonce") == nonce
                && Text(claims, "sub") == subject
                && claims.TryGetProperty("exp", out var ends) && ends.TryGetInt64(out var seconds) && seconds > now.ToUnixTimeSeconds();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // One audience, or several of which we are the one that it was issued to.
    private static bool IsFor(JsonElement claims, string client) => claims.TryGetProperty("aud", out var audience) && audience.ValueKind switch
    {
        JsonValueKind.String => audience.GetString() == client,
        JsonValueKind.Array => audience.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && one.GetString() == client) && (audience.GetArrayLength() == 1 || Text(claims, "azp") == client),
        _ => false,
    };

    private static IReadOnlyList<string> GroupsOf(JsonElement userInfo, string claim) => !userInfo.TryGetProperty(claim, out var groups) ? [] : groups.ValueKind switch
    {
        JsonValueKind.String => [groups.GetString()!],
        JsonValueKind.Array => [.. groups.EnumerateArray().Where(group => group.ValueKind == JsonValueKind.String).Select(group => group.GetString()!)],
        _ => [],
    };

    private static string? Text(JsonElement of, string name) => of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

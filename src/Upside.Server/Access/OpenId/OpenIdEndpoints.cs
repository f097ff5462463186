using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Upside.Server.Access.OpenId;

/// <summary>Where a provider takes what, as its own configuration says.</summary>
internal sealed record OpenIdEndpoints(string Authorization, string Token, string UserInfo)
{
    private const string NotOne = "What the provider publishes under /.well-known/openid-configuration is no configuration of this issuer with the three addresses that are needed.";

    /// <summary>Reads the configuration; every address has to be safe, and the issuer the one that was set.</summary>
    public static Result<OpenIdEndpoints> Read(string json, string issuer)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && Text(root, "issuer")?.TrimEnd('/') == issuer
                && Text(root, "authorization_endpoint") is { } authorization && IsSafe(authorization, out _)
                && Text(root, "token_endpoint") is { } token && IsSafe(token, out _)
                && Text(root, "userinfo_endpoint") is { } userInfo && IsSafe(userInfo, out _)
                    ? new OpenIdEndpoints(authorization, token, userInfo)
                    : new Problem(ProblemKind.Invalid, NotOne);
        }
        catch (JsonException)
        {
            return new Problem(ProblemKind.Invalid, NotOne);
        }
    }

    /// <summary>Secrets go over https only, or stay on this machine.</summary>
    public static bool IsSafe(string text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

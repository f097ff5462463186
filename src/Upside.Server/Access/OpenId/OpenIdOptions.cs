using System.Collections.Immutable;
using Upside.Server.Settings;

namespace Upside.Server.Access.OpenId;

/// <summary>The provider that people may sign in with, and whom it lets in.</summary>
/// <param name="Issuer">Who the provider says it is; its configuration is read from there.</param>
/// <param name="Name">What the button says.</param>
/// <param name="Domains">E-mail domains whose people come in without an invitation; without any, nobody does.</param>
/// <param name="UsualRole">The role of somebody new whom no group gives another one.</param>
/// <param name="GroupRoles">Groups of the provider and the roles they stand for; with any, the provider decides on roles at each sign-in.</param>
/// <param name="GroupsClaim">Where the provider tells somebody's groups.</param>
/// <param name="Scopes">What is asked of the provider.</param>
internal sealed record OpenIdOptions(
    string Issuer,
    string ClientId,
    string ClientSecret,
    string Name,
    ImmutableArray<string> Domains,
    Role UsualRole,
    ImmutableArray<(string Group, Role Role)> GroupRoles,
    string GroupsClaim,
    ImmutableArray<string> Scopes)
{
    private static readonly Setting IssuerSetting = new("open-id.issuer", "UPSIDE_OPENID_ISSUER", "Address of an OpenID provider to sign in with. Without it, people sign in with passwords.");
    private static readonly Setting Client = new("open-id.client", "UPSIDE_OPENID_CLIENT", "The identifier that the provider gave Upside.");
    private static readonly Setting Secret = new("open-id.secret", "UPSIDE_OPENID_SECRET", "The secret that the provider gave Upside.");
    private static readonly Setting NameSetting = new("open-id.name", "UPSIDE_OPENID_NAME", "What the button on the sign-in page calls the provider. Default: its host name.");
    private static readonly Setting DomainsSetting = new("open-id.domains", "UPSIDE_OPENID_DOMAINS", "E-mail domains whose people come in without an invitation. Default: none.");
    private static readonly Setting RoleSetting = new("open-id.role", "UPSIDE_OPENID_ROLE", "The role of somebody new: viewer, responder, editor or administrator. Default: viewer.");
    private static readonly Setting GroupsSetting = new("open-id.groups", "UPSIDE_OPENID_GROUPS", "Groups and their roles, such as on-call=responder. With any, the provider decides on roles at each sign-in.");
    private static readonly Setting ClaimSetting = new("open-id.groups-claim", "UPSIDE_OPENID_GROUPS_CLAIM", "The claim in which the provider tells somebody's groups. Default: groups.");
    private static readonly Setting ScopesSetting = new("open-id.scopes", "UPSIDE_OPENID_SCOPES", "What is asked of the provider. Default: openid, email, profile.");

    /// <summary>Every setting there is.</summary>
    public static readonly IReadOnlyList<Setting> All = [IssuerSetting, Client, Secret, NameSetting, DomainsSetting, RoleSetting, GroupsSetting, ClaimSetting, ScopesSetting];

    /// <summary>Null inside the result where no provider is set.</summary>
    public static Result<OpenIdOptions?> Read(GivenSettings given)
    {
        if (given.Text(IssuerSetting) is not { } issuer) return (OpenIdOptions?)null;
        if (!OpenIdEndpoints.IsSafe(issuer, out var address)) return given.Wrong(IssuerSetting, $"\"{issuer}\" is no address of a provider; one looks like https://accounts.example.org.");
        if (given.Text(Client) is not { } client) return given.Wrong(Client, "The provider needs to know who asks. Register Upside there and set the identifier that it gives.");
        if (given.Text(Secret) is not { } secret) return given.Wrong(Secret, "The provider needs proof of who asks. Register Upside there and set the secret that it gives.");
        if (Words.ToRole(given.Text(RoleSetting) ?? Role.Viewer.Word()) is not { } role) return given.Wrong(RoleSetting, "The roles are viewer, responder, editor and administrator.");
        var groups = ImmutableArray.CreateBuilder<(string, Role)>();
        foreach (var pair in given.Values(GroupsSetting))
        {
            if (pair.LastIndexOf('=') is not (> 0 and var at) || Words.ToRole(pair[(at + 1)..].Trim()) is not { } granted)
                return given.Wrong(GroupsSetting, $"\"{pair}\" is not a group and a role, such as on-call=responder. The roles are viewer, responder, editor and administrator.");
            groups.Add((pair[..at].Trim(), granted));
        }
        ImmutableArray<string> scopes = given.Values(ScopesSetting) is { Length: > 0 } asked ? asked : ["openid", "email", "profile"];
        if (!scopes.Contains("openid")) return given.Wrong(ScopesSetting, "\"openid\" has to be among them.");
        return new OpenIdOptions(
            issuer.TrimEnd('/'), client, secret, given.Text(NameSetting) ?? address.Host, [.. given.Values(DomainsSetting).Select(domain => domain.TrimStart('@'))], role, groups.ToImmutable(), given.Text(ClaimSetting) ?? "groups", scopes);
    }

    /// <summary>The role that somebody's groups stand for, the highest of them; null where groups decide nothing.</summary>
    public Role? RoleOf(IReadOnlyCollection<string> groups) =>
        GroupRoles.Length == 0 ? null : GroupRoles.Where(pair => groups.Contains(pair.Group)).Select(pair => pair.Role).Append(UsualRole).Max();

    /// <summary>Whether an address is of a domain whose people come in without an invitation.</summary>
    public bool LetsIn(string email) => Domains.Any(domain => email.EndsWith($"@{domain}", StringComparison.OrdinalIgnoreCase));
}

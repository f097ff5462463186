using System.Globalization;
using System.Security.Claims;
using Upside.Server.Storage;

namespace Upside.Server.Access;

/// <summary>
/// Who a request comes from, as the framework carries it between the handler that recognised them and the pages and use cases,
/// which know an <see cref="Actor"/>. It is made anew from the database for each request; a cookie says nothing but which session.
/// </summary>
internal static class Identity
{
    // "sub" is also what anti-forgery binds its tokens to, so a form survives a change of name or role.
    private const string Subject = "sub";
    private const string Name = "name";
    private const string RoleName = "role";
    private const string Via = "via";
    private const string ScopeNames = "scope";

    /// <param name="via">How they came, for the audit: <c>session 12</c>, <c>token 5</c>.</param>
    /// <param name="scopes">What the token allows, parted by blanks; null for a session.</param>
    public static ClaimsPrincipal Of(PersonId person, string name, Role role, string via, string? scopes)
    {
        var claims = new List<Claim>
        {
            new(Subject, person.Value.ToString(CultureInfo.InvariantCulture)),
            new(Name, name),
            new(RoleName, role.Word()),
            new(Via, via),
        };
        if (scopes is not null) claims.Add(new Claim(ScopeNames, scopes));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, via, Name, RoleName));
    }

    /// <summary>Somebody who has just proved who they are and has no session yet.</summary>
    public static ClaimsPrincipal Of(PersonId person) =>
        new(new ClaimsIdentity([new Claim(Subject, person.Value.ToString(CultureInfo.InvariantCulture))], "sign-in"));

    public static PersonId? Person(ClaimsPrincipal principal) =>
        principal.FindFirst(Subject) is { } subject ? new PersonId(long.Parse(subject.Value, CultureInfo.InvariantCulture)) : null;

    /// <summary>Null for somebody unknown.</summary>
    public static Actor? ToActor(ClaimsPrincipal principal, string? address)
    {
        if (Person(principal) is not { } person || principal.FindFirst(Via) is not { } via) return null;
        var role = Words.ToRole(principal.FindFirst(RoleName)!.Value)!.Value;
        var scopes = principal.FindFirst(ScopeNames) is { } words ? Words.ToScopes(words.Value).ToHashSet() : null;
        return new Actor(person, principal.FindFirst(Name)!.Value, role, scopes, new Caller(person, via.Value, address, null));
    }
}

namespace Upside.Server.Access;

/// <summary>The ways in which a request can say whom it comes from.</summary>
internal static class Schemes
{
    /// <summary>One of the two below: a token where the request carries one, a session otherwise.</summary>
    public const string Any = "any";

    /// <summary>The cookie of somebody who signed in.</summary>
    public const string Session = "session";

    /// <summary>A token in the header <c>Authorization</c>.</summary>
    public const string Token = "token";

    /// <summary>An OpenID provider, on the way to a session.</summary>
    public const string OpenId = "openid";
}

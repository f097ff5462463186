using NodaTime;

namespace Upside.Server.Access.Links;

/// <summary>What a one-time link is good for.</summary>
internal sealed record LinkKind(string Word, string Page, Duration Lasts)
{
    /// <summary>Becoming the first administrator.</summary>
    public static readonly LinkKind SetUp = new("set-up", "/set-up", Duration.FromDays(1));

    /// <summary>Choosing a first password.</summary>
    public static readonly LinkKind Invitation = new("invitation", "/choose-password", Duration.FromDays(7));

    /// <summary>Choosing another password.</summary>
    public static readonly LinkKind Reset = new("reset", "/choose-password", Duration.FromDays(1));

    /// <summary>The address of a link, on this server.</summary>
    public string Path(string secret) => $"{Page}?token={secret}";
}

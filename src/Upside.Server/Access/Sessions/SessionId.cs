using System.Globalization;
using Upside.Server.Storage;

namespace Upside.Server.Access.Sessions;

/// <summary>A session's number.</summary>
public readonly record struct SessionId(long Value)
{
    private const string Via = "session ";

    /// <summary>The session that somebody came by; null for a token.</summary>
    internal static SessionId? Of(Caller caller) =>
        caller.Via.StartsWith(Via, StringComparison.Ordinal) ? new SessionId(long.Parse(caller.Via.AsSpan(Via.Length), CultureInfo.InvariantCulture)) : null;

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

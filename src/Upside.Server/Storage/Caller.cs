namespace Upside.Server.Storage;

/// <summary>A person's number.</summary>
public readonly record struct PersonId(long Value);

/// <summary>On whose behalf a connection is opened: the database shows and takes only what this person may see.</summary>
/// <param name="Person">Who; null for somebody who has not signed in and sees nothing.</param>
/// <param name="Via">How they came: <c>session 12</c>, <c>token 5</c>, <c>set-up</c>; it stands in the audit.</param>
/// <param name="Address">The network address they came from; null where there is none.</param>
/// <param name="Receipt">What makes a repeated request harmless; null where the request carries no key.</param>
public sealed record Caller(PersonId? Person, string Via, string? Address, Receipt? Receipt)
{
    /// <summary>Somebody unknown, from an address.</summary>
    public static Caller Nobody(string? address) => new(null, "not signed in", address, null);
}

/// <summary>The key that a client gave its request, and a hash of what the request asks for: the same key may not ask for something else.</summary>
public sealed record Receipt(string Key, string Fingerprint);

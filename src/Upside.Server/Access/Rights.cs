namespace Upside.Server.Access;

/// <summary>
/// What the outbox says when somebody's rights have changed, so that live streams that stood on them are closed on every server:
/// <c>{"session": id}</c>, <c>{"token": id}</c> or <c>{"person": id}</c>.
/// </summary>
internal static class Rights
{
    public const string Changed = "rights";
}

namespace Upside.Server.Web;

/// <summary>Where to go after signing in: only to a page of this server, however the link was made up.</summary>
internal static class LocalAddress
{
    public const string Home = "/";

    /// <summary>The address if it is a path here; otherwise the home page.</summary>
    public static string OrHome(string? address) => IsLocal(address) ? address! : Home;

    // Browsers read "//elsewhere" and "/\elsewhere" as another host, and drop tabs and line ends before they look. A header
    // takes nothing but visible ASCII; what else an address may hold comes encoded.
    private static bool IsLocal(string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && address.All(c => c is > ' ' and < '\x7f');
}

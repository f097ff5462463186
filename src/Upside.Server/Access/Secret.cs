using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Upside.Server.Access;

/// <summary>
/// A random text that proves who shows it: a session's, a token's, a link's. It has 256 random bits, so a plain hash keeps it as
/// safe as a slow one would, and can be looked up.
/// </summary>
internal static class Secret
{
    private const int Bytes = 32;

    public static string Make(string prefix = "") => prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of it.</summary>
    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}

using System.Security.Cryptography;
using System.Text;

namespace Upside.Server.Storage;

/// <summary>
/// The key that what the audit keeps of one person is sealed under. Destroying it erases all of that at once.
/// </summary>
internal sealed class PersonKey(byte[] key)
{
    private const int Size = 32;

    // AES-256-GCM with a random nonce: one key would have to seal billions of fields before two nonces are likely to meet.
    private static readonly int NonceSize = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagSize = AesGcm.TagByteSizes.MaxSize;

    // One key a purpose: a digest tells nothing about what the sealing key makes.
    private readonly byte[] _sealing = Derive(key, "sealing");
    private readonly byte[] _digesting = Derive(key, "digesting");

    /// <summary>The bytes of a new key.</summary>
    public static byte[] Fresh() => RandomNumberGenerator.GetBytes(Size);

    /// <summary>The text, sealed: base64 of nonce, tag and cipher text.</summary>
    public string Seal(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var sealedText = new byte[NonceSize + TagSize + plain.Length];
        var nonce = sealedText.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(_sealing, TagSize);
        cipher.Encrypt(nonce, plain, sealedText.AsSpan(NonceSize + TagSize), sealedText.AsSpan(NonceSize, TagSize));
        return Convert.ToBase64String(sealedText);
    }

    /// <summary>The text again; null where this key did not seal it, or somebody changed it.</summary>
    public string? Open(string sealedText)
    {
        var bytes = new byte[sealedText.Length];
        if (!Convert.TryFromBase64String(sealedText, bytes, out var length) || length < NonceSize + TagSize) return null;
        var plain = new byte[length - NonceSize - TagSize];
        using var cipher = new AesGcm(_sealing, TagSize);
        try
        {
            cipher.Decrypt(bytes.AsSpan(0, NonceSize), bytes.AsSpan((NonceSize + TagSize)..length), bytes.AsSpan(NonceSize, TagSize), plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>HMAC-SHA-256 of the text, in hexadecimal: the same for the same text, and no help in guessing it without the key.</summary>
    public string Digest(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(_digesting, Encoding.UTF8.GetBytes(text)));

    private static byte[] Derive(byte[] key, string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Size, info: Encoding.UTF8.GetBytes($"upside person {purpose}"));
}

using System.Security.Cryptography;

namespace CrmPlatform.Runtime.Security.Encryption;

/// <summary>Seals bytes with AES-256-GCM. What is sealed for one context cannot be opened in another.</summary>
internal static class Envelope
{
    public const int KeySize = 32;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    // The cipher of the last key on each thread: a page is opened with one, and making it costs as much as opening a text.
    [ThreadStatic]
    private static (byte[] Key, AesGcm Cipher)? _last;

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeySize);

    /// <summary>Nonce, tag and cipher in one.</summary>
    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context)
    {
        var result = new byte[NonceSize + TagSize + plain.Length];
        var nonce = result.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        CipherOf(key).Encrypt(nonce, plain, result.AsSpan(NonceSize + TagSize), result.AsSpan(NonceSize, TagSize), context);
        return result;
    }

    /// <summary>What was sealed; null when it was sealed with another key, for another context, or was changed.</summary>
    public static byte[]? TryOpen(byte[] key, ReadOnlySpan<byte> closed, ReadOnlySpan<byte> context)
    {
        if (closed.Length < NonceSize + TagSize)
        {
            return null;
        }

        var plain = new byte[closed.Length - NonceSize - TagSize];
        try
        {
            CipherOf(key).Decrypt(closed[..NonceSize], closed[(NonceSize + TagSize)..], closed.Slice(NonceSize, TagSize), plain, context);
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static AesGcm CipherOf(byte[] key)
    {
        if (_last is { } last)
        {
            if (ReferenceEquals(last.Key, key))
            {
                return last.Cipher;
            }

            last.Cipher.Dispose();
        }

        var cipher = new AesGcm(key, TagSize);
        _last = (key, cipher);
        return cipher;
    }
}

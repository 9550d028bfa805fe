using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace CrmPlatform.Runtime.Security.Oidc;

/// <summary>A public key of an issuer, and the algorithms that go with its kind.</summary>
internal sealed class SigningKey
{
    private const int MinRsaBits = 2048;
    private const int P256Bytes = 32;

    private readonly RSA? _rsa;
    private readonly ECDsa? _ec;
    private readonly string? _algorithm;

    private SigningKey(string id, string? algorithm, RSA? rsa, ECDsa? ec) => (Id, _algorithm, _rsa, _ec) = (id, algorithm, rsa, ec);

    public string Id { get; }

    /// <summary>Reads a JSON web key; null when it is for something else, or too weak. spec: RFC 7517</summary>
    public static SigningKey? Read(JsonElement key)
    {
        if (Text(key, "kid") is not { } id || Text(key, "use") is not (null or "sig"))
        {
            return null;
        }

        try
        {
            switch (Text(key, "kty"))
            {
                case "RSA":
                    var rsa = RSA.Create(new RSAParameters { Modulus = Bytes(key, "n"), Exponent = Bytes(key, "e") });
                    return rsa.KeySize >= MinRsaBits ? new SigningKey(id, Text(key, "alg"), rsa, null) : null;
                case "EC" when Text(key, "crv") == "P-256":
                    var point = new ECPoint { X = Bytes(key, "x"), Y = Bytes(key, "y") };
                    return new SigningKey(id, Text(key, "alg"), null, ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = point }));
                default:
                    return null;
            }
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Whether the signature is this key's. A key of one kind never checks an algorithm of the other.</summary>
    public bool Verifies(string algorithm, ReadOnlySpan<byte> signed, ReadOnlySpan<byte> signature) =>
        (_algorithm is null || _algorithm == algorithm) && algorithm switch
        {
            "RS256" => _rsa?.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) is true,
            "PS256" => _rsa?.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pss) is true,
            "ES256" => signature.Length == 2 * P256Bytes && _ec?.VerifyData(signed, signature, HashAlgorithmName.SHA256) is true,
            _ => false,
        };

    private static string? Text(JsonElement key, string name) =>
        key.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static byte[] Bytes(JsonElement key, string name) => Base64Url.DecodeFromChars(Text(key, name) ?? throw new FormatException(name));
}

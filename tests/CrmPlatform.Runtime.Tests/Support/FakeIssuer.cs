using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrmPlatform.Runtime.Tests.Support;

/// <summary>An issuer that answers without a network, and counts what it is asked.</summary>
internal sealed class FakeIssuer : HttpMessageHandler
{
    public const string Address = "https://issuer.example";

    private readonly RSA _rsa = RSA.Create(2048);
    private readonly ECDsa _ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>What was asked for.</summary>
    public List<Uri> Asked { get; } = [];

    public bool IsDown { get; set; }

    /// <summary>The id under which the RSA key is published.</summary>
    public string RsaId { get; set; } = "rsa";

    public byte[] PublicKey => _rsa.ExportSubjectPublicKeyInfo();

    /// <summary>Claims that are right.</summary>
    public static JsonObject Claims(DateTime now) => new()
    {
        ["iss"] = Address,
        ["aud"] = "crm",
        ["sub"] = "4711",
        ["preferred_username"] = "olga",
        ["roles"] = new JsonArray("reader"),
        ["iat"] = Seconds(now),
        ["exp"] = Seconds(now.AddMinutes(5)),
    };

    public static JsonObject Header(string algorithm, string key) => new() { ["alg"] = algorithm, ["typ"] = "at+jwt", ["kid"] = key };

    public static long Seconds(DateTime instant) => (long)(instant - DateTime.UnixEpoch).TotalSeconds;

    public static string Part(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    /// <summary>A token that this issuer has signed, with its own keys, as the header says.</summary>
    public string Sign(JsonNode header, JsonNode claims) => Sign(header.ToJsonString(), claims.ToJsonString(), (string?)header["alg"] ?? "RS256");

    public string Sign(string header, string claims, string algorithm)
    {
        var text = $"{Part(header)}.{Part(claims)}";
        return $"{text}.{Base64Url.EncodeToString(SignatureOf(text, algorithm))}";
    }

    public byte[] SignatureOf(string text, string algorithm)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        return algorithm switch
        {
            "PS256" => _rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            "ES256" => _ec.SignData(bytes, HashAlgorithmName.SHA256),
            "ES256-DER" => _ec.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence),
            "RS384" => _rsa.SignData(bytes, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
            "RS512" => _rsa.SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
            _ => _rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Add(request.RequestUri!);
        var (rsa, ec) = (_rsa.ExportParameters(false), _ec.ExportParameters(false));
        object? body = IsDown ? null : request.RequestUri!.AbsolutePath switch
        {
            "/.well-known/openid-configuration" => new { issuer = Address, jwks_uri = $"{Address}/keys" },
            "/keys" => new
            {
                keys = new object[]
                {
                    new { kty = "RSA", kid = RsaId, use = "sig", n = Base64Url.EncodeToString(rsa.Modulus!), e = Base64Url.EncodeToString(rsa.Exponent!) },
                    new { kty = "EC", kid = "ec", crv = "P-256", x = Base64Url.EncodeToString(ec.Q.X!), y = Base64Url.EncodeToString(ec.Q.Y!) },
                    new { kty = "RSA", kid = "weak", n = "AQAB", e = "AQAB" },
                    new { kty = "oct", kid = "shared", k = "AAAA" },
                },
            },
            _ => null,
        };
        return Task.FromResult(body is null ? new HttpResponseMessage(HttpStatusCode.NotFound) : new HttpResponseMessage { Content = new StringContent(JsonSerializer.Serialize(body)) });
    }

    protected override void Dispose(bool disposing)
    {
        _rsa.Dispose();
        _ec.Dispose();
        base.Dispose(disposing);
    }
}

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CrmPlatform.Runtime.Tests.Support;

/// <summary>Tokens that are nearly right, by name.</summary>
internal sealed class ForgedTokens(FakeIssuer issuer, DateTime now)
{
    private const string Evil = "https://evil.example/keys";
    private readonly List<(string Name, string Token)> _tokens = [];

    public IReadOnlyList<(string Name, string Token)> All()
    {
        Algorithms();
        Headers();
        Claims();
        Instants();
        Signatures();
        Forms();
        return _tokens;
    }

    private static string Hmac(string text, byte[] key) => $"{text}.{Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(text)))}";

    private void Add(string name, string token) => _tokens.Add((name, token));

    private void Header(string name, Action<JsonObject> change)
    {
        var header = FakeIssuer.Header("RS256", "rsa");
        change(header);
        Add(name, issuer.Sign(header.ToJsonString(), FakeIssuer.Claims(now).ToJsonString(), "RS256"));
    }

    private void Claim(string name, JsonNode? value)
    {
        var claims = FakeIssuer.Claims(now);
        claims.Remove(name);
        if (value is not null)
        {
            claims[name] = value;
        }

        Add($"{name} {value?.ToJsonString() ?? "missing"}", issuer.Sign(FakeIssuer.Header("RS256", "rsa"), claims));
    }

    private void Algorithms()
    {
        foreach (var algorithm in (string[])["none", "None", "NONE", "", "rs256", "RS256 ", "RS384", "RS512", "PS384", "ES384", "ES512", "EdDSA", "HS256", "HS384", "dir", "RSA-OAEP"])
        {
            var header = FakeIssuer.Header(algorithm, "rsa").ToJsonString();
            Add($"alg '{algorithm}'", issuer.Sign(header, FakeIssuer.Claims(now).ToJsonString(), algorithm));
            Add($"alg '{algorithm}' without signature", $"{FakeIssuer.Part(header)}.{FakeIssuer.Part(FakeIssuer.Claims(now).ToJsonString())}.");
        }

        var hmac = $"{FakeIssuer.Part(FakeIssuer.Header("HS256", "rsa").ToJsonString())}.{FakeIssuer.Part(FakeIssuer.Claims(now).ToJsonString())}";
        Add("HMAC with the public key", Hmac(hmac, issuer.PublicKey));
        Add("HMAC with the public key as text", Hmac(hmac, Encoding.ASCII.GetBytes(PemEncoding.WriteString("PUBLIC KEY", issuer.PublicKey))));
        Add("HMAC with the published octets", Hmac(hmac.Replace("rsa", "shared", StringComparison.Ordinal), [0, 0, 0]));
        Header("alg missing", h => h.Remove("alg"));
        Header("alg a number", h => h["alg"] = 256);
    }

    private void Headers()
    {
        foreach (var key in (string[])["", "ec", "weak", "shared", "unknown", "../../etc/passwd", Evil, new string('k', 300)])
        {
            Header($"kid '{key}'", h => h["kid"] = key);
        }

        Header("kid missing", h => h.Remove("kid"));
        Header("kid a number", h => h["kid"] = 1);
        Header("crit", h => h["crit"] = new JsonArray("b64"));
        foreach (var type in (JsonNode?[])[null, "JWT", "id+jwt", "at+jwt2", "logout+jwt", 7])
        {
            Header($"typ {type?.ToJsonString() ?? "missing"}", h => h["typ"] = type);
        }

        // The forger's own key, and where to find it.
        using var forger = RSA.Create(2048);
        var own = forger.ExportParameters(false);
        foreach (var (name, value) in new (string, JsonNode)[]
        {
            ("jku", Evil), ("x5u", Evil), ("x5c", new JsonArray(Convert.ToBase64String(forger.ExportSubjectPublicKeyInfo()))),
            ("jwk", new JsonObject { ["kty"] = "RSA", ["kid"] = "rsa", ["n"] = Base64Url.EncodeToString(own.Modulus!), ["e"] = Base64Url.EncodeToString(own.Exponent!) }),
        })
        {
            var header = FakeIssuer.Header("RS256", "rsa");
            header[name] = value;
            var text = $"{FakeIssuer.Part(header.ToJsonString())}.{FakeIssuer.Part(FakeIssuer.Claims(now).ToJsonString())}";
            Add($"{name} of the forger", $"{text}.{Base64Url.EncodeToString(forger.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}");
        }
    }

    private void Claims()
    {
        foreach (var other in (JsonNode?[])[null, "https://issuer.example/", "https://ISSUER.example", "http://issuer.example", "https://other.example", Evil, new JsonArray(FakeIssuer.Address), 7])
        {
            Claim("iss", other);
        }

        foreach (var other in (JsonNode?[])[null, "other", "CRM", "", new JsonArray(), new JsonArray("other"), new JsonObject { ["crm"] = true }, 7])
        {
            Claim("aud", other);
        }

        foreach (var other in (JsonNode?[])[null, "", new JsonArray("4711"), 4711])
        {
            Claim("sub", other);
        }

        foreach (var other in (JsonNode?[])[null, "", "two words", "../olga", "key 0123456789abcdef", new JsonArray("olga"), 7])
        {
            Claim("preferred_username", other);
        }
    }

    private void Instants()
    {
        foreach (var other in (JsonNode?[])[null, FakeIssuer.Seconds(now.AddSeconds(-60)), FakeIssuer.Seconds(now.AddSeconds(-61)), 0, -1, 1e300, "9999999999", new JsonArray(9999999999)])
        {
            Claim("exp", other);
        }

        Claim("nbf", FakeIssuer.Seconds(now.AddSeconds(61)));
        Claim("nbf", "0");
        Claim("iat", FakeIssuer.Seconds(now.AddMinutes(10)));
        Claim("iat", "now");
    }

    private void Signatures()
    {
        var (header, claims) = (FakeIssuer.Header("RS256", "rsa"), FakeIssuer.Claims(now));
        var parts = issuer.Sign(header, claims).Split('.');
        var other = FakeIssuer.Claims(now);
        other["roles"] = new JsonArray("administrator");
        Add("claims changed", $"{parts[0]}.{FakeIssuer.Part(other.ToJsonString())}.{parts[2]}");
        Add("header changed", $"{FakeIssuer.Part(FakeIssuer.Header("PS256", "rsa").ToJsonString())}.{parts[1]}.{parts[2]}");
        Add("signature cut", $"{parts[0]}.{parts[1]}.{parts[2][..^4]}");
        Add("signature longer", $"{parts[0]}.{parts[1]}.{parts[2]}AAAA");
        Add("signature of zeros", $"{parts[0]}.{parts[1]}.{new string('A', parts[2].Length)}");
        Add("signature of something else", $"{parts[0]}.{parts[1]}.{Base64Url.EncodeToString(issuer.SignatureOf("x.y", "RS256"))}");

        var elliptic = $"{FakeIssuer.Part(FakeIssuer.Header("ES256", "ec").ToJsonString())}.{parts[1]}";
        Add("ES256 of zeros", $"{elliptic}.{Base64Url.EncodeToString(new byte[64])}");
        Add("ES256 in DER", $"{elliptic}.{Base64Url.EncodeToString(issuer.SignatureOf(elliptic, "ES256-DER"))}");
        Add("ES256 by the RSA key", $"{elliptic}.{Base64Url.EncodeToString(issuer.SignatureOf(elliptic, "RS256"))}");
        var crossed = $"{FakeIssuer.Part(FakeIssuer.Header("ES256", "rsa").ToJsonString())}.{parts[1]}";
        Add("ES256 under the RSA key's id", $"{crossed}.{Base64Url.EncodeToString(issuer.SignatureOf(crossed, "ES256"))}");
    }

    private void Forms()
    {
        var good = issuer.Sign(FakeIssuer.Header("RS256", "rsa"), FakeIssuer.Claims(now));
        var header = FakeIssuer.Header("RS256", "rsa").ToJsonString();
        var claims = FakeIssuer.Claims(now).ToJsonString();
        Add("nothing", "");
        Add("two dots", "..");
        Add("no signature part", good[..good.LastIndexOf('.')]);
        Add("four parts", $"{good}.x");
        Add("five parts", $"{good}.x.y");
        Add("a space before", $" {good}");
        Add("a line after", $"{good}\n.");
        Add("padding", $"{good}==");
        Add("the other alphabet", good.Replace('-', '+').Replace('_', '/') + "+");
        Add("header said twice", issuer.Sign(header.Replace("{", "{\"alg\":\"none\",", StringComparison.Ordinal), claims, "RS256"));
        Add("issuer said twice", issuer.Sign(header, claims.Replace("{", $"{{\"iss\":\"{Evil}\",", StringComparison.Ordinal), "RS256"));
        Add("roles said twice", issuer.Sign(header, claims.Replace("{", "{\"roles\":[\"administrator\"],", StringComparison.Ordinal), "RS256"));
        Add("nested too deep", issuer.Sign(header, claims.Replace("{", $"{{\"x\":{new string('[', 20)}{new string(']', 20)},", StringComparison.Ordinal), "RS256"));
        Add("too long", issuer.Sign(header, claims.Replace("{", $"{{\"x\":\"{new string('x', 8000)}\",", StringComparison.Ordinal), "RS256"));
        Add("header too long", issuer.Sign(header.Replace("{", $"{{\"x\":\"{new string('x', 2000)}\",", StringComparison.Ordinal), claims, "RS256"));
        Add("claims in a list", issuer.Sign(header, $"[{claims}]", "RS256"));
        Add("claims no JSON", issuer.Sign(header, claims[..^1], "RS256"));
        Add("header no JSON", issuer.Sign(header[..^1], claims, "RS256"));
        Add("a token in a token", issuer.Sign(header, $"\"{good}\"", "RS256"));
    }
}

using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace CrmPlatform.Runtime.Security.Oidc;

/// <summary>A signed token in parts, none of which is believed yet. spec: RFC 7515, RFC 8725</summary>
internal sealed class Jwt : IDisposable
{
    private const int MaxLength = 8192;
    private const int MaxHeader = 2048;
    private static readonly SearchValues<char> Characters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };
    private readonly JsonDocument _header;
    private readonly JsonDocument _claims;

    private Jwt(JsonDocument header, JsonDocument claims, byte[] signed, byte[] signature) =>
        (_header, _claims, Signed, Signature) = (header, claims, signed, signature);

    public byte[] Signed { get; }

    public byte[] Signature { get; }

    public string? Algorithm => Text(_header, "alg");

    public string? KeyId => Text(_header, "kid");

    public string? Type => Text(_header, "typ");

    /// <summary>Whether the token demands what nobody here understands.</summary>
    public bool IsCritical => _header.RootElement.TryGetProperty("crit", out _);

    public string? Issuer => Text(_claims, "iss");

    public string? Subject => Text(_claims, "sub");

    /// <summary>Reads a token; null when it is none, is too long, or says a thing twice.</summary>
    public static Jwt? Read(string text)
    {
        // Decoders forgive spaces and padding; a token has neither.
        if (text.Length > MaxLength || text.AsSpan().ContainsAnyExcept(Characters) || text.Split('.') is not [{ Length: > 0 and <= MaxHeader } header, { Length: > 0 } claims, { Length: > 0 } signature])
        {
            return null;
        }

        JsonDocument? read = null;
        try
        {
            read = Parse(header);
            return new Jwt(read, Parse(claims), Encoding.ASCII.GetBytes($"{header}.{claims}"), Base64Url.DecodeFromChars(signature));
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            read?.Dispose();
            return null;
        }
    }

    public string? Claim(string name) => Text(_claims, name);

    /// <summary>The texts of a claim that is one, or a list of them.</summary>
    public IReadOnlyList<string> Texts(string name) => _claims.RootElement.TryGetProperty(name, out var claim)
        ? claim.ValueKind switch
        {
            JsonValueKind.String => [claim.GetString()!],
            JsonValueKind.Array => [.. claim.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)],
            _ => [],
        }
        : [];

    /// <summary>The instant of a claim; null when there is no such claim.</summary>
    /// <exception cref="FormatException">It is no instant.</exception>
    public DateTimeOffset? Instant(string name) => !_claims.RootElement.TryGetProperty(name, out var claim) ? null
        : claim.ValueKind == JsonValueKind.Number && claim.TryGetDouble(out var seconds) && seconds is >= 0 and < 253_402_300_799
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : throw new FormatException(name);

    public void Dispose()
    {
        _header.Dispose();
        _claims.Dispose();
    }

    private static JsonDocument Parse(string part)
    {
        var json = JsonDocument.Parse(Base64Url.DecodeFromChars(part), Strict);
        if (json.RootElement.ValueKind == JsonValueKind.Object)
        {
            return json;
        }

        json.Dispose();
        throw new FormatException();
    }

    private static string? Text(JsonDocument json, string name) =>
        json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

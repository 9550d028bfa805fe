using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Security.Oidc;

/// <summary>The keys of an issuer, from the address in its settings and no other; a token names none.</summary>
/// <remarks>They are asked for at most once in <see cref="Pause"/>; when that fails, those from before go on.</remarks>
internal sealed class IssuerKeys(OidcIssuer issuer, HttpClient http, TimeProvider clock, ILogger log)
{
    /// <summary>How long it takes until they are asked for again.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan MaxAge = TimeSpan.FromHours(12);
    private readonly SemaphoreSlim _gate = new(1);
    private IReadOnlyDictionary<string, SigningKey> _keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
    private DateTimeOffset _askedAt = DateTimeOffset.MinValue;

    /// <summary>The key of the id; null when the issuer has none.</summary>
    public async Task<SigningKey?> FindAsync(string id, CancellationToken cancellation)
    {
        if ((!_keys.ContainsKey(id) && IsOlderThan(Pause)) || IsOlderThan(MaxAge))
        {
            await _gate.WaitAsync(cancellation);
            try
            {
                if ((!_keys.ContainsKey(id) && IsOlderThan(Pause)) || IsOlderThan(MaxAge))
                {
                    _askedAt = clock.GetUtcNow();
                    await AskAsync(cancellation);
                }
            }
            finally
            {
                _gate.Release();
            }
        }

        return _keys.GetValueOrDefault(id);
    }

    private bool IsOlderThan(TimeSpan age) => clock.GetUtcNow() - _askedAt >= age;

    private async Task AskAsync(CancellationToken cancellation)
    {
        try
        {
            using var metadata = JsonDocument.Parse(await http.GetByteArrayAsync(Secure(issuer.Metadata), cancellation));
            if (metadata.RootElement.GetProperty("issuer").GetString() != issuer.Authority)
            {
                throw new InvalidOperationException($"The metadata names another issuer than '{issuer.Authority}'.");
            }

            using var set = JsonDocument.Parse(await http.GetByteArrayAsync(Secure(new Uri(metadata.RootElement.GetProperty("jwks_uri").GetString()!)), cancellation));
            _keys = set.RootElement.GetProperty("keys").EnumerateArray().Select(SigningKey.Read).OfType<SigningKey>()
                .GroupBy(k => k.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            log.LogError(exception, "The keys of issuer '{Issuer}' were not read; those from before go on.", issuer.Authority);
        }
    }

    private Uri Secure(Uri address) => address.Scheme == Uri.UriSchemeHttps || !issuer.RequireHttpsMetadata
        ? address
        : throw new InvalidOperationException($"'{address}' is not https. Change the address, or set RequireHttpsMetadata to false.");
}

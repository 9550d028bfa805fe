using System.Security.Cryptography;
using System.Text;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Runtime.Security.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Security.Oidc;

/// <summary>Finds out whom a token of a configured issuer lets in.</summary>
/// <remarks>
/// Written here, since JwtBearer cannot be had from this project's feed. A token is compared with what the settings say of its
/// issuer and believes nothing of itself: neither where its keys are (jku, x5u, jwk), nor its tenant. A user whom the tenant has
/// disabled is refused, whatever the issuer says.
/// </remarks>
internal sealed class OidcCallers : IDisposable
{
    private readonly IdentityStore _store;
    private readonly TimeProvider _clock;
    private readonly HttpClient _http;
    private readonly Dictionary<string, (OidcIssuer Issuer, IssuerKeys Keys)> _issuers;

    public OidcCallers(IReadOnlyList<OidcIssuer> issuers, IdentityStore store, HttpMessageHandler transport, TimeProvider clock, ILogger<OidcCallers> log)
    {
        (_store, _clock) = (store, clock);
        _http = new HttpClient(transport) { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = 256 * 1024 };
        _issuers = new(StringComparer.Ordinal);
        foreach (var issuer in issuers)
        {
            if (!_issuers.TryAdd(issuer.Authority, (issuer, new IssuerKeys(issuer, _http, clock, log))))
            {
                throw new InvalidOperationException($"CRM4101 The setting 'Crm:Security:Issuers' names '{issuer.Authority}' twice, but an issuer lets into one tenant. Remove one of the two.");
            }
        }
    }

    public async Task<Credential?> FindAsync(string text, CancellationToken cancellation)
    {
        if (_issuers.Count == 0)
        {
            return null;
        }

        using var token = Jwt.Read(text);
        if (token?.Issuer is not { } name || !_issuers.TryGetValue(name, out var found))
        {
            return null;
        }

        var (issuer, keys) = found;
        if (!HasForm(token, issuer) || EndOf(token, issuer) is not { } until
            || await keys.FindAsync(token.KeyId!, cancellation) is not { } key || !key.Verifies(token.Algorithm!, token.Signed, token.Signature))
        {
            return null;
        }

        return await CallerAsync(token, issuer, cancellation) is { } caller ? new Credential(issuer.Tenant, caller, until) : null;
    }

    public void Dispose() => _http.Dispose();

    private static bool HasForm(Jwt token, OidcIssuer issuer) =>
        !token.IsCritical
        && token.Algorithm is { } algorithm && issuer.Algorithms.Contains(algorithm, StringComparer.Ordinal)
        && token.KeyId is { Length: > 0 and <= 256 }
        && token.Type is { } type && issuer.Types.Any(valid => type.Equals(valid, StringComparison.OrdinalIgnoreCase) || type.Equals($"application/{valid}", StringComparison.OrdinalIgnoreCase))
        && token.Texts("aud").Contains(issuer.Audience, StringComparer.Ordinal)
        && token.Subject is { Length: > 0 and <= 256 };

    // Null when the token does not hold now, or does not say until when.
    private DateTimeOffset? EndOf(Jwt token, OidcIssuer issuer)
    {
        try
        {
            var now = _clock.GetUtcNow();
            return token.Instant("exp") is { } end && now < end + issuer.ClockSkew
                && !(token.Instant("nbf") > now + issuer.ClockSkew) && !(token.Instant("iat") > now + issuer.ClockSkew)
                    ? end + issuer.ClockSkew
                    : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private async Task<Caller?> CallerAsync(Jwt token, OidcIssuer issuer, CancellationToken cancellation)
    {
        if (token.Claim(issuer.NameClaimType) is not { } claimed || UserNames.Normalize(claimed) is var name && !UserNames.IsName(name))
        {
            return null;
        }

        // A list, since a user whom the tenant does not know is no tenant that is not known.
        var known = await _store.ReadAsync(issuer.Tenant, db => db.Users.Where(u => u.Name == name).Select(u => new { u.Id, u.IsDisabled }).ToListAsync(cancellation)!, cancellation);
        if (known is null || known is [{ IsDisabled: true }])
        {
            return null;
        }

        var roles = token.Texts(issuer.RoleClaimType).Where(RoleList.IsName).Distinct(StringComparer.Ordinal).Take(RoleList.MaxRoles).ToList();
        return Caller.User(known is [{ } user] ? user.Id.ToString("N") : IdOf(token), name, roles);
    }

    // The same for the same person of the same issuer, and nobody else's.
    private static string IdOf(Jwt token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{token.Issuer}\n{token.Subject}")).AsSpan(0, 16));
}

using System.Collections.Concurrent;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Runtime.Security.Keys;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Security;

/// <summary>Finds out whom a key or an access token lets in.</summary>
/// <remarks>
/// What is known is kept for <see cref="SecurityOptions.MaxAge"/>, so that a busy client costs no statement for each request,
/// and whatever is revoked, here or on another host, ends within that time.
/// </remarks>
internal sealed class Credentials(IdentityStore store, KeyUses uses, SecurityOptions options, TimeProvider clock)
{
    private const int SweepEvery = 1024;
    private readonly ConcurrentDictionary<(SecretKind Kind, string Tenant, string Id), KnownCredential> _known = new();
    private int _added;

    /// <summary>Whom it lets in now; null when nobody.</summary>
    public async Task<Credential?> FindAsync(string text, CancellationToken cancellation)
    {
        if (!TenantSecret.TryParse(text, out var secret) || secret.Kind is not (SecretKind.ApiKey or SecretKind.Access))
        {
            return null;
        }

        var known = await FindAsync(secret, cancellation);
        return known is not null && secret.Matches(known.Hash) && clock.GetUtcNow() < known.Credential.Until ? known.Credential : null;
    }

    /// <summary>Forgets what is known of a tenant's callers, since it has changed.</summary>
    public void Forget(string tenant)
    {
        foreach (var key in _known.Keys.Where(k => k.Tenant == tenant))
        {
            _known.TryRemove(key, out _);
        }
    }

    private async Task<KnownCredential?> FindAsync(TenantSecret secret, CancellationToken cancellation)
    {
        var (key, now) = ((secret.Kind, secret.Tenant, secret.Id), clock.GetUtcNow());
        if (_known.TryGetValue(key, out var known) && now - known.ReadAt < options.MaxAge)
        {
            return known;
        }

        known = await store.ReadAsync(secret.Tenant, db => secret.Kind is SecretKind.ApiKey ? ReadKeyAsync(db, secret, now, cancellation) : ReadSessionAsync(db, secret, now, cancellation), cancellation);
        if (known is null)
        {
            _known.TryRemove(key, out _);
            return null;
        }

        _known[key] = known;
        Sweep(now);
        return known;
    }

    private async Task<KnownCredential?> ReadKeyAsync(PlatformDbContext db, TenantSecret secret, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await db.ApiKeys.SingleOrDefaultAsync(k => k.Id == secret.Id, cancellation) is not { RevokedAt: null } row)
        {
            return null;
        }

        // Whoever guesses does not use the key.
        if (secret.Matches(row.Hash))
        {
            uses.Note(secret.Tenant, row);
        }

        return new(row.Hash, new Credential(secret.Tenant, Caller.Key(row.Id, RoleList.Read(row.Roles)), row.ExpiresAt), now);
    }

    private static async Task<KnownCredential?> ReadSessionAsync(PlatformDbContext db, TenantSecret secret, DateTimeOffset now, CancellationToken cancellation)
    {
        var found = await db.Sessions
            .Where(s => s.Id == secret.Id && s.EndedAt == null)
            .Join(db.Users.Where(u => !u.IsDisabled), s => s.UserId, u => u.Id, (s, u) => new { s.AccessHash, s.AccessUntil, s.Stamp, UserStamp = u.Stamp, u.Id, u.Name, u.Roles })
            .SingleOrDefaultAsync(cancellation);
        return found is null || found.Stamp != found.UserStamp
            ? null
            : new(found.AccessHash, new Credential(secret.Tenant, Caller.User(found.Id.ToString("N"), found.Name, RoleList.Read(found.Roles)), found.AccessUntil), now);
    }

    // Tokens come and go: those that nobody has sent for a while are let go.
    private void Sweep(DateTimeOffset now)
    {
        if (Interlocked.Increment(ref _added) % SweepEvery != 0)
        {
            return;
        }

        foreach (var old in _known.Where(k => now - k.Value.ReadAt > options.AccessLifetime))
        {
            _known.TryRemove(old);
        }
    }
}

using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Database.Identity;
using CrmPlatform.Runtime.Security.Keys;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Security.Sessions;

/// <summary>Gives out, renews and ends the tokens of users.</summary>
/// <remarks>
/// Tokens are random and their hashes are rows, not sealed statements: nothing that is kept can be turned into a token, hosts
/// share no key, and a session is ended by one row.
/// </remarks>
internal sealed class UserSessions(IdentityStore store, Credentials credentials, SecurityOptions options, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Begins a session in the transaction that runs.</summary>
    public async Task<Tokens> BeginAsync(PlatformDbContext db, string tenant, UserRow user, CancellationToken cancellation)
    {
        var now = Now;
        await db.Sessions.Where(s => s.ExpiresAt < now).ExecuteDeleteAsync(cancellation);
        return Add(db, tenant, user.Id, user.Stamp, TenantSecret.NewId(), now + options.SessionLifetime);
    }

    /// <summary>Gives the next pair of tokens for a refresh token that was not used before. One that was ends the whole session.</summary>
    /// <returns>The tokens; null when that is refused.</returns>
    public async Task<Tokens?> RefreshAsync(string token, CancellationToken cancellation)
    {
        if (!TenantSecret.TryParse(token, out var secret) || secret.Kind is not SecretKind.Refresh)
        {
            return null;
        }

        var next = await store.WriteAsync(secret.Tenant, db => RefreshAsync(db, secret, cancellation), cancellation);
        if (next is null)
        {
            // The session may have been ended.
            credentials.Forget(secret.Tenant);
        }

        return next;
    }

    /// <summary>Ends the session of a refresh or access token. What is no token ends nothing.</summary>
    public async Task EndAsync(string token, CancellationToken cancellation)
    {
        if (!TenantSecret.TryParse(token, out var secret) || secret.Kind is not (SecretKind.Refresh or SecretKind.Access))
        {
            return;
        }

        await store.WriteAsync(
            secret.Tenant,
            async db =>
            {
                if (await FindAsync(db, secret, cancellation) is { } row)
                {
                    await EndFamilyAsync(db, row.Family, cancellation);
                }

                return secret;
            },
            cancellation);
        credentials.Forget(secret.Tenant);
    }

    private async Task<Tokens?> RefreshAsync(PlatformDbContext db, TenantSecret secret, CancellationToken cancellation)
    {
        var now = Now;
        if (await FindAsync(db, secret, cancellation) is not { EndedAt: null } row || row.ExpiresAt <= now
            || !await db.Users.AnyAsync(u => u.Id == row.UserId && !u.IsDisabled && u.Stamp == row.Stamp, cancellation))
        {
            return null;
        }

        // Of two who refresh at once, one counts a row; the other has the token from somewhere else.
        if (await db.Sessions.Where(s => s.Id == row.Id && s.ReplacedAt == null && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.ReplacedAt, now), cancellation) != 1)
        {
            await EndFamilyAsync(db, row.Family, cancellation);
            return null;
        }

        return Add(db, secret.Tenant, row.UserId, row.Stamp, row.Family, row.ExpiresAt);
    }

    private static async Task<SessionRow?> FindAsync(PlatformDbContext db, TenantSecret secret, CancellationToken cancellation) =>
        await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == secret.Id, cancellation) is { } row
        && secret.Matches(secret.Kind is SecretKind.Refresh ? row.RefreshHash : row.AccessHash) ? row : null;

    private Task<int> EndFamilyAsync(PlatformDbContext db, string family, CancellationToken cancellation)
    {
        var now = Now;
        return db.Sessions.Where(s => s.Family == family && s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), cancellation);
    }

    private Tokens Add(PlatformDbContext db, string tenant, Guid user, string stamp, string family, DateTime until)
    {
        var access = TenantSecret.Create(SecretKind.Access, tenant);
        var refresh = TenantSecret.Create(SecretKind.Refresh, tenant, access.Id);
        var now = Now;
        var accessUntil = now + options.AccessLifetime < until ? now + options.AccessLifetime : until;
        db.Sessions.Add(new SessionRow
        {
            Id = access.Id,
            Family = family,
            UserId = user,
            Stamp = stamp,
            AccessHash = access.Hash(),
            RefreshHash = refresh.Hash(),
            AccessUntil = accessUntil,
            ExpiresAt = until,
        });
        return new Tokens(access.Reveal(), (int)(accessUntil - now).TotalSeconds, refresh.Reveal());
    }
}

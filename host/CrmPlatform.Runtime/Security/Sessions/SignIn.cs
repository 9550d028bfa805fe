using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Database.Identity;
using CrmPlatform.Runtime.Security.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Security.Sessions;

/// <summary>Lets users in by their passwords.</summary>
/// <remarks>
/// A wrong password, an unknown user, an unknown tenant and a user who is locked out or disabled have the same answer
/// after the same work. An attempt is counted before the password is looked at, so that many at once are no more than a few.
/// </remarks>
internal sealed class SignIn(IdentityStore store, Passwords passwords, UserSessions sessions, SecurityOptions options, TimeProvider clock)
{
    /// <summary>Signs a user in.</summary>
    /// <returns>The tokens; null when that is refused.</returns>
    /// <exception cref="TooManySignInsException">Too many wait.</exception>
    public async Task<Tokens?> TryAsync(string tenant, string login, string password, CancellationToken cancellation)
    {
        var name = UserNames.Normalize(login);
        var user = await store.ReadAsync(tenant, db => db.Users.SingleOrDefaultAsync(u => u.Name == name || u.Email == name, cancellation), cancellation);
        var mayTry = await CountAsync(tenant, user is { IsDisabled: false, PasswordHash: not null } ? user.Id : Guid.Empty, cancellation);
        var result = await passwords.VerifyAsync(mayTry ? user!.PasswordHash : null, password, cancellation);
        if (result is PasswordVerificationResult.Failed)
        {
            return null;
        }

        var hash = result is PasswordVerificationResult.SuccessRehashNeeded ? await passwords.HashAsync(password, cancellation) : user!.PasswordHash!;
        return await store.WriteAsync(tenant, db => EnterAsync(db, tenant, user!, hash, cancellation), cancellation);
    }

    // Whether one more password may be looked at. The last that may be locks the user out, unless it is the right one.
    private async Task<bool> CountAsync(string tenant, Guid user, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (until, most) = (now + options.Lockout, options.MaxFailures);
        return await store.WriteAsync(
            tenant,
            async db =>
            {
                // The lock that is over, and what led to it, is forgotten first.
                await db.Users.Where(u => u.Id == user && u.LockedUntil <= now)
                    .ExecuteUpdateAsync(set => set.SetProperty(u => u.Failures, 0).SetProperty(u => u.LockedUntil, (DateTime?)null), cancellation);
                var counted = await db.Users.Where(u => u.Id == user && u.LockedUntil == null).ExecuteUpdateAsync(
                    set => set
                        .SetProperty(u => u.LockedUntil, u => u.Failures + 1 >= most ? (DateTime?)until : null)
                        .SetProperty(u => u.Failures, u => u.Failures + 1),
                    cancellation);
                return counted == 1 ? tenant : null;
            },
            cancellation) is not null;
    }

    private async Task<Tokens?> EnterAsync(PlatformDbContext db, string tenant, UserRow known, string hash, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;

        // Not when the user was disabled, or has chosen another password, while this one was compared.
        var entered = await db.Users.Where(u => u.Id == known.Id && !u.IsDisabled && u.Stamp == known.Stamp).ExecuteUpdateAsync(
            set => set
                .SetProperty(u => u.Failures, 0)
                .SetProperty(u => u.LockedUntil, (DateTime?)null)
                .SetProperty(u => u.LastSignInAt, now)
                .SetProperty(u => u.PasswordHash, hash),
            cancellation);
        return entered == 1 ? await sessions.BeginAsync(db, tenant, known, cancellation) : null;
    }
}

using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Database.Identity;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Runtime.Security.Keys;
using CrmPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Security.Users;

/// <summary>Invites and disables a tenant's users, in the unit of work that runs.</summary>
/// <param name="db">The tenant's tables.</param>
/// <param name="tenant">The tenant.</param>
/// <param name="by">Who does it, for records.</param>
/// <param name="options">How long an invitation holds.</param>
/// <param name="clock">The time.</param>
internal sealed class UserAccounts(PlatformDbContext db, string tenant, string by, SecurityOptions options, TimeProvider clock)
{
    private const int MaxDisplayName = 200;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes a user who can choose a password.</summary>
    /// <exception cref="UserErrorException">The name or the address is taken, or no name, or no address.</exception>
    public async Task<Invitation> InviteAsync(string name, string? email, string? displayName, IReadOnlyList<string> roles, CancellationToken cancellation)
    {
        var (handle, address) = (UserNames.CheckName(name), UserNames.CheckEmail(email));
        var shown = string.IsNullOrWhiteSpace(displayName) ? handle : displayName.Trim();
        if (shown.Length > MaxDisplayName)
        {
            throw new InvalidInputException("displayName", $"A name for people has at most {MaxDisplayName} characters. Choose a shorter one.");
        }

        if (await db.Users.AnyAsync(u => u.Name == handle || u.Email == handle || (address != null && u.Email == address), cancellation))
        {
            throw new InvalidInputException("name", "A user has this name or address already, or had it once. Choose another.");
        }

        var user = new UserRow
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Name = handle,
            Email = address,
            DisplayName = shown,
            Roles = RoleRules.Check(roles),
            Stamp = NewStamp(),
            CreatedAt = Now,
            CreatedBy = by,
        };
        db.Users.Add(user);
        return Invite(user);
    }

    /// <summary>Lets a user choose another password. Invitations from before end.</summary>
    public async Task<Invitation> InviteAgainAsync(string name, CancellationToken cancellation)
    {
        var user = await FindAsync(name, cancellation);
        await CloseInvitationsAsync(user.Id, cancellation);
        return Invite(user);
    }

    /// <summary>Keeps a user out: whatever the user holds ends.</summary>
    public async Task<User> DisableAsync(string name, CancellationToken cancellation)
    {
        var user = await FindAsync(name, cancellation);
        (user.IsDisabled, user.Stamp) = (true, NewStamp());
        await CloseInvitationsAsync(user.Id, cancellation);
        return User.From(user);
    }

    /// <summary>Lets a user in again, and forgets wrong passwords.</summary>
    public async Task<User> EnableAsync(string name, CancellationToken cancellation)
    {
        var user = await FindAsync(name, cancellation);
        (user.IsDisabled, user.Failures, user.LockedUntil) = (false, 0, null);
        return User.From(user);
    }

    /// <summary>Who is invited; null when the invitation is none, was used, or is too old.</summary>
    public async Task<UserRow?> FindInvitedAsync(TenantSecret invitation, CancellationToken cancellation)
    {
        var now = Now;
        return await db.Invitations.SingleOrDefaultAsync(i => i.Id == invitation.Id && i.ClosedAt == null && i.ExpiresAt > now, cancellation) is { } row && invitation.Matches(row.Hash)
            ? await db.Users.SingleOrDefaultAsync(u => u.Id == row.UserId && !u.IsDisabled, cancellation)
            : null;
    }

    /// <summary>Gives the invited user the password, once, and signs out whoever knew the one before.</summary>
    /// <returns>The user; null when the invitation is none, was used, or is too old.</returns>
    public async Task<User?> AcceptAsync(TenantSecret invitation, string passwordHash, CancellationToken cancellation)
    {
        // Of two who accept at once, one counts a row.
        var now = Now;
        if (await FindInvitedAsync(invitation, cancellation) is not { } user
            || await db.Invitations.Where(i => i.Id == invitation.Id && i.ClosedAt == null).ExecuteUpdateAsync(set => set.SetProperty(i => i.ClosedAt, now), cancellation) != 1)
        {
            return null;
        }

        (user.PasswordHash, user.Stamp, user.Failures, user.LockedUntil) = (passwordHash, NewStamp(), 0, null);
        return User.From(user);
    }

    public static string NewStamp() => Guid.NewGuid().ToString("N");

    private async Task<UserRow> FindAsync(string name, CancellationToken cancellation) =>
        await db.Users.SingleOrDefaultAsync(u => u.Name == name, cancellation)
        ?? throw new InvalidInputException("name", $"There is no user '{name}'. Check the name.");

    private Task CloseInvitationsAsync(Guid user, CancellationToken cancellation)
    {
        var now = Now;
        return db.Invitations.Where(i => i.UserId == user && i.ClosedAt == null).ExecuteUpdateAsync(set => set.SetProperty(i => i.ClosedAt, now), cancellation);
    }

    private Invitation Invite(UserRow user)
    {
        var secret = TenantSecret.Create(SecretKind.Invitation, tenant);
        var until = Now + options.InvitationLifetime;
        db.Invitations.Add(new InvitationRow { Id = secret.Id, UserId = user.Id, Hash = secret.Hash(), ExpiresAt = until });
        return new Invitation(secret.Reveal(), until, User.From(user));
    }
}

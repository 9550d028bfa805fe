using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security.Callers;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Jobs.Started;

/// <summary>Finds out as whom a job runs now: as who started it, with no right that was taken away since.</summary>
internal static class StartedJobCaller
{
    /// <exception cref="JobException">Who started it is kept out now.</exception>
    public static async Task<Caller> FindAsync(StartedJobRow row, PlatformDbContext db, DateTime now, CancellationToken cancellation)
    {
        switch (row.CallerKind)
        {
            case nameof(CallerKind.System):
                return Caller.System(row.StartedBy);
            case nameof(CallerKind.Key):
                var key = await db.ApiKeys.SingleOrDefaultAsync(k => k.Id == row.CallerId, cancellation);
                return key is { RevokedAt: null } && key.ExpiresAt > now ? Caller.Key(row.CallerId, RoleList.Read(key.Roles)) : throw JobErrors.CallerIsOut(row);
            default:
                var user = await db.Users.SingleOrDefaultAsync(u => u.Name == row.StartedBy, cancellation);
                return user is { IsDisabled: true }
                    ? throw JobErrors.CallerIsOut(row)
                    : Caller.User(row.CallerId, row.StartedBy, RoleList.Read(row.HasRolesOfUser && user is not null ? user.Roles : row.CallerRoles));
        }
    }
}

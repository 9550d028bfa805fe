using System.Data.Common;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Database.Identity;
using CrmPlatform.Runtime.Security;
using CrmPlatform.Runtime.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Recovery;

/// <summary>Says who may enter a tenant that is restored: users and keys stay as they are now, so that nobody who was kept out comes back with a copy.</summary>
internal sealed class RestoredIdentity(ServedDatabases databases, PlatformDatabases platform, TenantAccess access, TimeProvider clock, ILogger<RestoredIdentity> log)
{
    /// <summary>Prepares a copy before it is served. Sessions and invitations of the time of the copy end.</summary>
    public async Task SettleAsync(string tenant, TenantDatabase copy, CancellationToken cancellation)
    {
        await databases.PrepareAsync(copy);
        var now = await FindNowAsync(tenant, cancellation);
        await using var session = Open(copy);
        await using var restored = Lease(session);
        await session.BeginAsync(cancellation);
        try
        {
            await restored.Sessions.ExecuteDeleteAsync(cancellation);
            await restored.Invitations.ExecuteDeleteAsync(cancellation);
            if (now is { } known)
            {
                await restored.ApiKeys.ExecuteDeleteAsync(cancellation);
                await restored.Users.ExecuteDeleteAsync(cancellation);
                restored.AddRange(known.Users);
                restored.AddRange(known.Keys);
            }

            await session.CommitAsync(cancellation);
        }
        catch
        {
            await session.RollbackAsync();
            throw;
        }
    }

    /// <summary>Forgets the database that gave way.</summary>
    public void Forget(string tenant)
    {
        databases.Forget(tenant);
        access.Forget(tenant);
    }

    // A database that is damaged or gone is a reason to restore, not one to refuse it.
    private async Task<(List<UserRow> Users, List<ApiKeyRow> Keys)?> FindNowAsync(string tenant, CancellationToken cancellation)
    {
        try
        {
            if (await databases.FindAsync(tenant, cancellation) is not { } database)
            {
                return null;
            }

            await using var session = Open(database);
            await using var current = Lease(session);
            return (await current.Users.ToListAsync(cancellation), await current.ApiKeys.ToListAsync(cancellation));
        }
        catch (Exception exception) when (exception is DbException or DatabaseException)
        {
            log.LogWarning(exception, "Users and keys of tenant '{Tenant}' could not be read: it gets those of the backup.", tenant);
            return null;
        }
    }

    private TenantSession Open(TenantDatabase database)
    {
        var session = new TenantSession();
        session.Attach(database, "restore", clock);
        return session;
    }

    private PlatformDbContext Lease(TenantSession session) => (PlatformDbContext)platform.On(session.Database.Provider).Lease(session);
}

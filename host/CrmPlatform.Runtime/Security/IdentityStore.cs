using CrmPlatform.Runtime.Database;

namespace CrmPlatform.Runtime.Security;

/// <summary>Reads and writes users, sessions and keys in their tenants' databases, each call in a session of its own.</summary>
/// <param name="find">Finds the database of a tenant that is served; null when there is none.</param>
/// <param name="platform">The platform's tables.</param>
/// <param name="clock">The time.</param>
internal sealed class IdentityStore(Func<string, CancellationToken, Task<TenantDatabase?>> find, PlatformDatabases platform, TimeProvider clock)
{
    private const string Writer = "identity";

    /// <summary>Reads rows.</summary>
    /// <returns>What was read; null when there is no such tenant.</returns>
    public async Task<T?> ReadAsync<T>(string tenant, Func<PlatformDbContext, Task<T?>> read, CancellationToken cancellation)
        where T : class
    {
        if (await find(tenant, cancellation) is not { } database)
        {
            return null;
        }

        await using var session = Open(database);
        await using var context = Lease(session);
        return await read(context);
    }

    /// <summary>Changes rows in a transaction.</summary>
    /// <returns>What the change gave; null when there is no such tenant.</returns>
    public async Task<T?> WriteAsync<T>(string tenant, Func<PlatformDbContext, Task<T?>> write, CancellationToken cancellation)
        where T : class
    {
        if (await find(tenant, cancellation) is not { } database)
        {
            return null;
        }

        await using var session = Open(database);
        await using var context = Lease(session);
        await session.BeginAsync(cancellation);
        try
        {
            var written = await write(context);
            await session.CommitAsync(cancellation);
            return written;
        }
        catch
        {
            await session.RollbackAsync();
            throw;
        }
    }

    private TenantSession Open(TenantDatabase database)
    {
        var session = new TenantSession();
        session.Attach(database, Writer, clock);
        return session;
    }

    private PlatformDbContext Lease(TenantSession session) => (PlatformDbContext)platform.On(session.Database.Provider).Lease(session);
}

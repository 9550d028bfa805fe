using CrmPlatform.Runtime.Database;

namespace CrmPlatform.Runtime.Tenancy;

/// <summary>Runs work in a unit of work: all of it is kept, or nothing.</summary>
internal static class UnitOfWork
{
    public static async Task InUnitOfWorkAsync(this TenantSession session, Func<Task> work, CancellationToken cancellation)
    {
        await session.BeginAsync(cancellation);
        try
        {
            await work();
            await session.CommitAsync(cancellation);
        }
        catch
        {
            await session.RollbackAsync();
            throw;
        }
    }
}

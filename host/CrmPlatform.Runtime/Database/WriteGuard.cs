using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmPlatform.Runtime.Database;

/// <summary>Refuses to save outside a unit of work: what a query read is not tracked, so its changes would be lost in silence.</summary>
internal sealed class WriteGuard : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is ModuleDbContext { Session: LeasedSession { Owner.InUnitOfWork: false } } context)
        {
            throw DatabaseErrors.WriteOutsideUnit(context.GetType().Name);
        }

        return new(result);
    }
}

using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmPlatform.Runtime.Database;

/// <summary>Refuses to save outside a unit of work: what a query read is not tracked, so its changes would be lost in silence.</summary>
internal sealed class WriteGuard : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is ModuleDbContext { Session: LeasedSession session } context && !await session.Owner.EnterAsync(cancellationToken))
        {
            throw DatabaseErrors.WriteOutsideUnit(context.GetType().Name);
        }

        return result;
    }
}

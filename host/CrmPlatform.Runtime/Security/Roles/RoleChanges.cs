using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Database.Roles;
using CrmPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Security.Roles;

/// <summary>Makes changes to a tenant's roles and teams follow one another, and be seen by every host.</summary>
internal sealed class RoleChanges(PlatformDbContext db, TenantSession session, RolesCache cache, ICaller caller)
{
    private bool _isBegun;

    /// <summary>Begins a change in the unit of work that runs: of two at once, the second waits and sees what the first has written.</summary>
    public async Task BeginAsync(CancellationToken cancellation)
    {
        if (_isBegun)
        {
            return;
        }

        _isBegun = true;
        session.WhenEnded(committed =>
        {
            _isBegun = false;
            if (committed)
            {
                cache.Expire(caller.TenantId);
            }
        });

        // With the change or not at all: the version says that there is something to read.
        if (await db.AccessVersion.Where(v => v.Id == AccessVersionRow.OnlyId).ExecuteUpdateAsync(set => set.SetProperty(v => v.Version, v => v.Version + 1), cancellation) == 0)
        {
            db.AccessVersion.Add(new AccessVersionRow { Version = 1 });
        }
    }
}

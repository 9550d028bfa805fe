using CrmPlatform.Runtime.Database;
using CrmPlatform.Sdk;

namespace CrmPlatform.Runtime.Security.Keys;

/// <summary>Changes keys as the caller of a request, and lets what is known of them be read again when the change is made.</summary>
internal sealed class KeyAdministration(PlatformDbContext db, TenantSession session, ICaller caller, TenantAccess access, TimeProvider clock)
{
    /// <summary>The tenant's keys.</summary>
    public ApiKeys Keys
    {
        get
        {
            session.WhenEnded(_ => access.Forget(caller.TenantId));
            return new ApiKeys(db, caller.TenantId, caller.Name, access.Options, clock);
        }
    }
}

using CrmPlatform.Runtime.Database;
using CrmPlatform.Sdk;

namespace CrmPlatform.Runtime.Security.Users;

/// <summary>Changes users as the caller of a request, and lets what is known of them be read again when the change is made.</summary>
internal sealed class UserAdministration(PlatformDbContext db, TenantSession session, ICaller caller, TenantAccess access, TimeProvider clock)
{
    /// <summary>The tenant's users.</summary>
    public UserAccounts Accounts
    {
        get
        {
            session.WhenEnded(_ => access.Forget(caller.TenantId));
            return new UserAccounts(db, caller.TenantId, caller.Name, access.Options, clock);
        }
    }

    /// <exception cref="RuleBrokenException">The caller is the user.</exception>
    public void MustBeAnother(string name)
    {
        if (caller.UserId is not null && caller.Name == name)
        {
            throw new RuleBrokenException("PLATFORM_USER_IS_CALLER", "Nobody can disable themselves. Let another administrator do it.");
        }
    }
}

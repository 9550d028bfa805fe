using CrmPlatform.Sdk.Security;

namespace CrmPlatform.Runtime.Security.Access;

/// <summary>What callers may be allowed to do with the platform itself.</summary>
[Permissions]
internal static class PlatformPermissions
{
    /// <summary>See and change roles and teams, and who has which.</summary>
    [Permission]
    public const string Roles = "crm.platform:roles";
}

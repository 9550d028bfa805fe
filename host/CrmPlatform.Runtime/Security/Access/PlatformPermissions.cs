using CrmPlatform.Sdk.Security;

namespace CrmPlatform.Runtime.Security.Access;

/// <summary>What callers may be allowed to do with the platform itself.</summary>
[Permissions]
internal static class PlatformPermissions
{
    /// <summary>See and change roles and teams, and who has which.</summary>
    [Permission]
    public const string Roles = "crm.platform:roles";

    /// <summary>See what was done to records, by whom.</summary>
    [Permission]
    public const string Audit = "crm.platform:audit";

    /// <summary>Export what is known about a person, and erase it.</summary>
    [Permission]
    public const string Privacy = "crm.platform:privacy";

    /// <summary>See and cancel the jobs that others started.</summary>
    [Permission]
    public const string Jobs = "crm.platform:jobs";
}

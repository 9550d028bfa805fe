using CrmPlatform.Sdk.Security;

namespace CrmPlatform.Service.Domain;

/// <summary>What callers may be allowed to do with tickets.</summary>
[Permissions]
public static class ServicePermissions
{
    /// <summary>See tickets and what was written about them.</summary>
    [Permission(Roles = [StandardRoles.Reader, StandardRoles.User])]
    public const string Read = "crm.service:read";

    /// <summary>Open tickets, answer them and move them on.</summary>
    [Permission(Roles = [StandardRoles.User])]
    public const string Write = "crm.service:write";

    /// <summary>Give tickets to others and set their priority.</summary>
    [Permission(Roles = [StandardRoles.User])]
    public const string Assign = "crm.service:assign";
}

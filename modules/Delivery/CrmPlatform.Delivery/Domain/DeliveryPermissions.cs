using CrmPlatform.Sdk.Security;

namespace CrmPlatform.Delivery.Domain;

/// <summary>What callers may be allowed to do with projects and deliveries.</summary>
[Permissions]
public static class DeliveryPermissions
{
    /// <summary>See requirements, projects and deliveries.</summary>
    [Permission(Roles = [StandardRoles.Reader, StandardRoles.User])]
    public const string Read = "crm.delivery:read";

    /// <summary>Add and change requirements, projects, tasks and deliveries.</summary>
    [Permission(Roles = [StandardRoles.User])]
    public const string Write = "crm.delivery:write";

    /// <summary>Accept and reject deliveries.</summary>
    [Permission(Roles = [StandardRoles.User])]
    public const string Accept = "crm.delivery:accept";
}

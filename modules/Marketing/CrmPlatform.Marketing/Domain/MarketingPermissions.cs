using CrmPlatform.Sdk.Security;

namespace CrmPlatform.Marketing.Domain;

/// <summary>What callers may be allowed to do in marketing.</summary>
[Permissions]
public static class MarketingPermissions
{
    /// <summary>See campaigns, their members and results.</summary>
    [Permission(Roles = [StandardRoles.Reader, StandardRoles.User])]
    public const string Read = "crm.marketing:read";

    /// <summary>Add and change campaigns, their members and results.</summary>
    [Permission(Roles = [StandardRoles.User])]
    public const string Write = "crm.marketing:write";

    /// <summary>Approve and start campaigns.</summary>
    [Permission(Roles = [StandardRoles.User])]
    public const string Approve = "crm.marketing:approve";

    /// <summary>See and change what campaigns cost.</summary>
    [Permission(Roles = [StandardRoles.User])]
    public const string Costs = "crm.marketing:costs";
}

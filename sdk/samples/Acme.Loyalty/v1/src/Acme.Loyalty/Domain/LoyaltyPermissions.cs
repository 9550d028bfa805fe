using CrmPlatform.Sdk.Security;

namespace Acme.Loyalty.Domain;

/// <summary>What callers may be allowed to do with loyalty.</summary>
[Permissions]
public static class LoyaltyPermissions
{
    /// <summary>See points and tiers.</summary>
    [Permission(Roles = [StandardRoles.Reader, StandardRoles.User])]
    public const string Read = "acme.loyalty:read";

    /// <summary>Give and take points.</summary>
    [Permission(Roles = [StandardRoles.User])]
    public const string Write = "acme.loyalty:write";
}

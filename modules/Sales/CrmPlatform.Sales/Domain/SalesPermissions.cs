using CrmPlatform.Sdk.Security;

namespace CrmPlatform.Sales.Domain;

/// <summary>What callers may be allowed to do in sales.</summary>
[Permissions]
public static class SalesPermissions
{
    /// <summary>See opportunities, orders and the catalog.</summary>
    [Permission(Roles = [StandardRoles.Reader, StandardRoles.User])]
    public const string Read = "crm.sales:read";

    /// <summary>Add and change opportunities and orders.</summary>
    [Permission(Roles = [StandardRoles.User])]
    public const string Write = "crm.sales:write";

    /// <summary>See figures over all that one may see: totals, quarters, the best customers.</summary>
    [Permission(Roles = [StandardRoles.Reader, StandardRoles.User])]
    public const string Reports = "crm.sales:reports";

    /// <summary>Confirm orders, so that the customer can rely on them.</summary>
    [Permission(Roles = [StandardRoles.User])]
    public const string ConfirmOrders = "crm.sales:confirm-orders";

    /// <summary>Cancel orders.</summary>
    [Permission(Roles = [StandardRoles.User])]
    public const string CancelOrders = "crm.sales:cancel-orders";

    /// <summary>Add and change products, stages and channels.</summary>
    [Permission]
    public const string Catalog = "crm.sales:catalog";
}

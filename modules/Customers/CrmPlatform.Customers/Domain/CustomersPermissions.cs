using CrmPlatform.Sdk.Security;

namespace CrmPlatform.Customers.Domain;

/// <summary>What callers may be allowed to do with customers.</summary>
[Permissions]
public static class CustomersPermissions
{
    /// <summary>See customers, their contacts, talks and timelines.</summary>
    [Permission(Roles = [StandardRoles.Reader, StandardRoles.User])]
    public const string Read = "crm.customers:read";

    /// <summary>Add and change customers, contacts and talks.</summary>
    [Permission(Roles = [StandardRoles.User])]
    public const string Write = "crm.customers:write";

    /// <summary>Archive customers and bring them back.</summary>
    [Permission(Roles = [StandardRoles.User])]
    public const string Archive = "crm.customers:archive";

    /// <summary>Merge customers that are one, and undo it.</summary>
    [Permission(Roles = [StandardRoles.User])]
    public const string Merge = "crm.customers:merge";

    /// <summary>See what was said in talks that are not shown to everybody, without having taken part.</summary>
    [Permission]
    public const string ReadPrivate = "crm.customers:read-private";

    /// <summary>Set up what all customers share: types of relationships, segments, rules of classification.</summary>
    [Permission]
    public const string Configure = "crm.customers:configure";

    /// <summary>Take contacts out of the platform as visiting cards.</summary>
    [Permission]
    public const string Export = "crm.customers:export";
}

using CrmPlatform.Sdk.Security;

namespace Company.Template.Domain;

/// <summary>What callers may be allowed to do with things.</summary>
[Permissions]
public static class TemplatePermissions
{
    /// <summary>See things.</summary>
    [Permission(Roles = [StandardRoles.Reader, StandardRoles.User])]
    public const string Read = "company.template:read";

    /// <summary>Add and change things.</summary>
    [Permission(Roles = [StandardRoles.User])]
    public const string Write = "company.template:write";
}

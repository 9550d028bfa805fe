using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Sdk.Security;

/// <summary>The constant is a permission: the module's id, a colon and a verb, such as <c>acme.loyalty:read</c>.</summary>
/// <remarks>
/// It stands in a class with <see cref="PermissionsAttribute"/>. Its summary tells administrators what it allows.
/// <see cref="AuthorizeAttribute"/> demands it, and the host answers from the caller's roles.
/// </remarks>
[AttributeUsage(AttributeTargets.Field)]
public sealed class PermissionAttribute : Attribute
{
    /// <summary>The roles that have it in every tenant that has set nothing else. <see cref="StandardRoles.Administrator"/> has all without being named. Default: none.</summary>
    public string[] Roles { get; set; } = [];
}

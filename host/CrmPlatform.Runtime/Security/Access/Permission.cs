namespace CrmPlatform.Runtime.Security.Access;

/// <summary>What a caller may be allowed to do.</summary>
/// <param name="Id">The id, such as <c>crm.sales:read</c>.</param>
/// <param name="Module">The module that declares it.</param>
/// <param name="Description">What it allows.</param>
/// <param name="DefaultRoles">The roles that have it where the tenant has set nothing else.</param>
internal sealed record Permission(string Id, string Module, string? Description, IReadOnlyList<string> DefaultRoles)
{
    // A permission is told from the name of a policy by it.
    public const char Separator = ':';
}

using CrmPlatform.Sdk.Security;

namespace CrmPlatform.Sdk;

/// <summary>On whose behalf a request, an event handler or a job runs.</summary>
public interface ICaller
{
    /// <summary>The tenant's id.</summary>
    string TenantId { get; }

    /// <summary>A name to write into records and logs.</summary>
    string Name { get; }

    /// <summary>The id of the user who signed in; null for API keys and for the platform itself. Default: null.</summary>
    string? UserId => null;

    /// <summary>What the caller is, for [Authorize(Roles = ...)]. Default: none.</summary>
    IReadOnlyCollection<string> Roles => [];

    /// <summary>Whether the caller has a permission, for some records at least.</summary>
    /// <param name="permission">The permission's id, such as <c>acme.loyalty:read</c>.</param>
    bool May(string permission) => ScopeOf(permission) != AccessScope.None;

    /// <summary>Whose records the caller's permission covers. Default: nobody's.</summary>
    /// <param name="permission">The permission's id, such as <c>acme.loyalty:read</c>.</param>
    AccessScope ScopeOf(string permission) => AccessScope.None;
}

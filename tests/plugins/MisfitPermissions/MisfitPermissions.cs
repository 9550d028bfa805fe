using CrmPlatform.Sdk.Security;

namespace MisfitPermissions;

/// <summary>Permissions that are none.</summary>
[Permissions]
public static class MisfitPermissions
{
    /// <summary>Of another module.</summary>
    [Permission]
    public const string Foreign = "crm.sales:read";

    /// <summary>Of a module whose id begins in the same way.</summary>
    [Permission]
    public const string Longer = "test.misfit-permissions.more:read";

    /// <summary>Without a verb that can be one.</summary>
    [Permission]
    public const string Verb = "test.misfit-permissions:Read All";

    /// <summary>Not constant.</summary>
    [Permission]
    public static readonly string Variable = "test.misfit-permissions:read";

    /// <summary>One that holds.</summary>
    [Permission]
    public const string Good = "test.misfit-permissions:good";

    /// <summary>The same.</summary>
    [Permission]
    public const string Again = "test.misfit-permissions:good";
}

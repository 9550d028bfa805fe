using CrmPlatform.Sdk.Security;

namespace MisfitPermissions;

/// <summary>Forgets to say that it has permissions.</summary>
public static class Unmarked
{
    /// <summary>Not in a class of permissions.</summary>
    [Permission]
    public const string Read = "test.misfit-permissions:unmarked";
}

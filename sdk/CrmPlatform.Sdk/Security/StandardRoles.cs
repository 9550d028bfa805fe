namespace CrmPlatform.Sdk.Security;

/// <summary>The roles that every tenant has from the start.</summary>
public static class StandardRoles
{
    /// <summary>May do everything, always.</summary>
    public const string Administrator = "administrator";

    /// <summary>Does the daily work.</summary>
    public const string User = "user";

    /// <summary>Sees and changes nothing.</summary>
    public const string Reader = "reader";
}

namespace CrmPlatform.Runtime.Security.Callers;

/// <summary>The roles that the platform itself knows.</summary>
public static class RoleNames
{
    /// <summary>May do everything in its tenant.</summary>
    public const string Administrator = "administrator";
}

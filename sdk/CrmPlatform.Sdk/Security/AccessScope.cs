namespace CrmPlatform.Sdk.Security;

/// <summary>Whose records a permission covers; each covers what the one before it does.</summary>
public enum AccessScope
{
    /// <summary>None: the permission is not there.</summary>
    None,

    /// <summary>Records that the caller owns.</summary>
    Own,

    /// <summary>Also records of those who are in the caller's teams, and in the teams below.</summary>
    Team,

    /// <summary>All records of the tenant.</summary>
    Tenant,
}

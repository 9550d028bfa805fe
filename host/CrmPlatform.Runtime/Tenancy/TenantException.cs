namespace CrmPlatform.Runtime.Tenancy;

/// <summary>A tenant cannot be created or served.</summary>
/// <param name="message">The code, what happened, why, and what an operator can do.</param>
public sealed class TenantException(string message) : Exception(message)
{
    /// <summary>Whether an administrator has suspended the tenant: nothing failed.</summary>
    public bool IsSuspended { get; init; }
}

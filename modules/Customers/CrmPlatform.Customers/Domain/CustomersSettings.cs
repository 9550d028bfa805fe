using CrmPlatform.Sdk.Settings;

namespace CrmPlatform.Customers.Domain;

/// <summary>How the tenant looks after its customers.</summary>
[ModuleSettings]
public sealed class CustomersSettings
{
    /// <summary>After how many days without anything on its timeline an active customer is at risk; null for never.</summary>
    [Between(1, 3650)]
    public int? AtRiskAfterDays { get; set; }
}

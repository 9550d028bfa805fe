namespace CrmPlatform.Customers.Domain.Dates;

/// <summary>How often an important date comes back.</summary>
public enum DateRecurrence
{
    /// <summary>Once.</summary>
    Never,

    /// <summary>On the same day of each year.</summary>
    Yearly,

    /// <summary>On the same day of each month.</summary>
    Monthly,
}

namespace CrmPlatform.Customers.Domain.Merging;

/// <summary>What of a customer can be taken from either of two that become one.</summary>
public enum MergeField
{
    /// <summary>The name.</summary>
    Name,

    /// <summary>How the customer came to us.</summary>
    Source,

    /// <summary>The line of business.</summary>
    Industry,

    /// <summary>The segment.</summary>
    Segment,

    /// <summary>Who of us looks after the customer.</summary>
    Owner,
}

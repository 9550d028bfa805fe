namespace CrmPlatform.Customers.Domain.Needs;

/// <summary>How much a customer needs something.</summary>
public enum NeedLevel
{
    /// <summary>It would be nice.</summary>
    Low,

    /// <summary>It is expected.</summary>
    Medium,

    /// <summary>It is important.</summary>
    High,

    /// <summary>Without it the customer cannot go on.</summary>
    Critical,
}

namespace CrmPlatform.Customers.Domain.Segments;

/// <summary>Why a customer came into a segment, or left it.</summary>
public enum MembershipReason
{
    /// <summary>Somebody did it.</summary>
    Manual,

    /// <summary>The rule was defined, changed or asked again for all customers.</summary>
    Rule,

    /// <summary>The customer, or what belongs to it, was changed.</summary>
    Change,

    /// <summary>Time went by.</summary>
    Time,
}

namespace CrmPlatform.Delivery.Domain;

/// <summary>How important work is; sorts by its number, the most important first.</summary>
public enum WorkPriority
{
    /// <summary>1: nothing goes before it.</summary>
    Critical = 1,

    /// <summary>2: before the rest.</summary>
    High = 2,

    /// <summary>3: in turn.</summary>
    Normal = 3,

    /// <summary>4: when there is time.</summary>
    Low = 4,
}

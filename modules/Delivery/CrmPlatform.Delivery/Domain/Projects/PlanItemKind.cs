namespace CrmPlatform.Delivery.Domain.Projects;

/// <summary>Which of the plan's three lists an item stands on.</summary>
public enum PlanItemKind
{
    /// <summary>What the result does.</summary>
    Feature,

    /// <summary>What it is made with.</summary>
    Technology,

    /// <summary>Who makes it.</summary>
    Resource,
}

namespace CrmPlatform.Sales.Domain.Stages;

/// <summary>What follows from a stage's type.</summary>
public static class StageTypes
{
    /// <summary>Whether an opportunity in such a stage is won or lost.</summary>
    public static bool IsClosed(this StageType type) => type is StageType.Won or StageType.Lost;
}

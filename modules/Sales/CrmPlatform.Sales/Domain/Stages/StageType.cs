namespace CrmPlatform.Sales.Domain.Stages;

/// <summary>What being in a stage means for an opportunity.</summary>
public enum StageType
{
    /// <summary>It is worked on.</summary>
    Open,

    /// <summary>It waits.</summary>
    OnHold,

    /// <summary>It is won.</summary>
    Won,

    /// <summary>It is lost.</summary>
    Lost,
}

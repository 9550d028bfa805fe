namespace CrmPlatform.Sales.Domain.Stages;

/// <summary>Where a forecast counts the opportunities of a stage.</summary>
public enum ForecastCategory
{
    /// <summary>Nowhere.</summary>
    Omitted,

    /// <summary>Among the possible ones.</summary>
    Pipeline,

    /// <summary>Among the likely ones.</summary>
    BestCase,

    /// <summary>Among the promised ones.</summary>
    Commit,

    /// <summary>Among those that are won.</summary>
    Closed,
}

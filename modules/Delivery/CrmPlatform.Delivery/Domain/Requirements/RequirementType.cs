namespace CrmPlatform.Delivery.Domain.Requirements;

/// <summary>What a requirement asks for.</summary>
public enum RequirementType
{
    /// <summary>Something that the result does.</summary>
    Functional,

    /// <summary>How the result is made or runs.</summary>
    Technical,

    /// <summary>People and their skills.</summary>
    People,

    /// <summary>A product to be supplied.</summary>
    Product,

    /// <summary>A service to be done.</summary>
    Service,
}

namespace CrmPlatform.GraphQL.Costs;

/// <summary>What a client wants to know about costs.</summary>
public enum CostMode
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The cost beside the answer.</summary>
    Report,

    /// <summary>The cost instead of the answer.</summary>
    Validate,
}

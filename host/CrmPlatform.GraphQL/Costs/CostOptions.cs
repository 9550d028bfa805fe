namespace CrmPlatform.GraphQL.Costs;

/// <summary>What an operation may cost.</summary>
public sealed class CostOptions
{
    /// <summary>The highest cost of fields. Default: 50,000.</summary>
    public double MaxFieldCost { get; init; } = 50_000;

    /// <summary>The highest cost of objects. Default: 50,000.</summary>
    public double MaxTypeCost { get; init; } = 50_000;

    /// <summary>How many items a list is taken for that says nothing about its length. Default: 10.</summary>
    public int DefaultListSize { get; init; } = 10;
}

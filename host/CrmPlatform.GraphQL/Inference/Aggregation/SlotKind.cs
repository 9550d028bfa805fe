namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>What a statement computes of a group's rows.</summary>
internal enum SlotKind
{
    /// <summary>How many rows.</summary>
    Count,

    /// <summary>How many rows have a value.</summary>
    Given,

    Sum,

    Min,

    Max,

    /// <summary>How many different values.</summary>
    Distinct,

    /// <summary>The first currency of the rows that have a value.</summary>
    MinCurrency,

    /// <summary>The last currency; another than the first when amounts cannot be added.</summary>
    MaxCurrency,
}

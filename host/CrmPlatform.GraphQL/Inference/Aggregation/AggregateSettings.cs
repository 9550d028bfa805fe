using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Inference.Filtering;

namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>How the rows of an aggregate are found.</summary>
/// <param name="Invoke">Makes the query of all rows.</param>
/// <param name="Filter">The filter of the list; null when it has none.</param>
/// <param name="Row">The row type.</param>
/// <param name="MaxGroups">Groups that may be asked for at most.</param>
internal sealed record AggregateSettings(Invocation Invoke, RowFilter? Filter, Type Row, int MaxGroups)
{
    /// <summary>Which rows belong to which parent; null at the root.</summary>
    public ParentKeys? Parents { get; init; }
}

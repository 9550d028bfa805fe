using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Inference.Filtering;
using CrmPlatform.GraphQL.Inference.Paging;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Queries;

/// <summary>How the query of a field is run.</summary>
internal sealed record QuerySettings(Invocation Invoke, QueryKind Kind, RowFilter? Filter, PagingLimits? Paging, ObjectType? Connection)
{
    /// <summary>The field for messages: <c>CustomerQueries.GetCustomers</c>.</summary>
    public required string Member { get; init; }
}

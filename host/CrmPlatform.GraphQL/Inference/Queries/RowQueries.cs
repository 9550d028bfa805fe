using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Inference.Nodes;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Queries;

/// <summary>Makes the resolvers of queries; one factory per row type.</summary>
internal sealed class RowQueries(RowFields fields, RowColumns columns)
{
    private readonly Dictionary<Type, RowQueryFactory> _made = [];

    public RowQueryFactory Of(Type row, NamedType type) => _made.TryGetValue(row, out var known)
        ? known
        : _made[row] = (RowQueryFactory)Activator.CreateInstance(typeof(RowQueryFactory<>).MakeGenericType(row), type, fields, columns)!;
}

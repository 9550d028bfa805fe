using System.Reflection;
using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Inference.Nodes;
using CrmPlatform.GraphQL.Inference.Sorting;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Queries;

/// <summary>Makes the resolvers of queries over rows of a C# type.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
internal sealed class RowQueryFactory<TRow>(NamedType type, RowFields fields, RowColumns columns) : RowQueryFactory
{
    private readonly RowModel<TRow> _model = new(type as ObjectType, columns.Of(typeof(TRow)));
    private readonly RowSorting<TRow> _sorting = new(fields, columns);

    public override bool HasUniqueKey => _sorting.Unique is not null;

    public override FieldResolver Once(QuerySettings settings) => new QueryResolver<TRow>(_model, _sorting, settings) { Requires = [] };

    public override FieldResolver ForParents(QuerySettings settings, PropertyInfo key, Func<object, object?> keyOfParent, IReadOnlyList<string> requires)
    {
        var made = typeof(BatchQueryResolver<,>).MakeGenericType(typeof(TRow), key.PropertyType);
        return (FieldResolver)Activator.CreateInstance(made, _model, _sorting, settings, key, keyOfParent, requires)!;
    }

    public override NodeLoader Loader(Invocation invoke, PropertyInfo id, ObjectType node) =>
        new QueryNodeLoader<TRow>(invoke, _model, id) { Type = node };
}

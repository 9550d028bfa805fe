using System.Reflection;
using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Inference.Nodes;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Queries;

/// <summary>Makes the resolvers of queries over one row type.</summary>
internal abstract class RowQueryFactory
{
    /// <summary>Whether rows have a key that no two share.</summary>
    public abstract bool HasUniqueKey { get; }

    /// <summary>Runs the query once: there is one parent, the root.</summary>
    public abstract FieldResolver Once(QuerySettings settings);

    /// <summary>Runs the query for all parents at once.</summary>
    public abstract FieldResolver ForParents(QuerySettings settings, PropertyInfo key, Func<object, object?> keyOfParent, IReadOnlyList<string> requires);

    /// <summary>Loads rows by their ids.</summary>
    public abstract NodeLoader Loader(Invocation invoke, PropertyInfo id, ObjectType type);
}

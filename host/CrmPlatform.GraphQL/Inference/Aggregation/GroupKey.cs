using System.Linq.Expressions;
using System.Reflection;

namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>Something that rows are grouped by.</summary>
/// <param name="Path">The GraphQL names to it, joined by dots.</param>
/// <param name="Joins">The relations that lead to its row.</param>
/// <param name="Value">Makes the value of a row.</param>
/// <param name="Read">Turns the value for the answer.</param>
internal sealed record GroupKey(string Path, IReadOnlyList<KeyJoin> Joins, Func<Expression, Expression> Value, Func<object?, object?> Read)
{
    /// <summary>The properties of the row itself that the key is; null when it is made of something else.</summary>
    public IReadOnlyList<PropertyInfo>? Column { get; init; }
}

using System.Linq.Expressions;
using System.Reflection;

namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>Reads properties of properties.</summary>
internal static class Paths
{
    /// <summary>The value at the end of a path, as a type that can be null.</summary>
    public static Expression Read(Expression row, IReadOnlyList<PropertyInfo> path)
    {
        foreach (var property in path)
        {
            row = Expression.Property(Nullable.GetUnderlyingType(row.Type) is null ? row : Expression.Property(row, "Value"), property);
        }

        return OrNull(row);
    }

    /// <summary>The value as a type that can be null.</summary>
    public static Expression OrNull(Expression value) => value.Type.IsValueType && Nullable.GetUnderlyingType(value.Type) is null
        ? Expression.Convert(value, typeof(Nullable<>).MakeGenericType(value.Type))
        : value;
}

using System.Linq.Expressions;
using System.Reflection;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Sorting;

/// <summary>Makes sort keys of properties.</summary>
internal static class SortKeys
{
    /// <summary>The key of a path of properties; null when values of its type have no order.</summary>
    public static SortKey<TRow>? Of<TRow>(IReadOnlyList<PropertyInfo> path)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        Expression value = row;
        var isNullable = false;
        foreach (var property in path)
        {
            isNullable |= TypeShape.Of(property).IsNullable;
            value = Nullable.GetUnderlyingType(value.Type) is null ? value : Expression.Property(value, "Value");
            value = Expression.Property(value, property);
        }

        var type = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        if (type.IsEnum || type == typeof(bool))
        {
            value = Positions(value, type, isNullable);
        }
        else if (!IsOrdered(type))
        {
            return null;
        }

        if (isNullable && value.Type.IsValueType && Nullable.GetUnderlyingType(value.Type) is null)
        {
            value = Expression.Convert(value, typeof(Nullable<>).MakeGenericType(value.Type));
        }

        var key = Expression.Lambda(typeof(Func<,>).MakeGenericType(typeof(TRow), value.Type), value, row);
        return (SortKey<TRow>)Activator.CreateInstance(
            typeof(SortKey<,>).MakeGenericType(typeof(TRow), value.Type), string.Join('.', path.Select(p => p.Name)), key, isNullable)!;
    }

    /// <summary>Whether values of a leaf type have an order.</summary>
    public static bool IsSortable(Type type) => type.IsEnum || type == typeof(bool) || IsOrdered(type);

    /// <summary>What a value is sorted by.</summary>
    public static Expression Position(Expression value)
    {
        var type = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        return type.IsEnum || type == typeof(bool) ? Positions(value, type, type != value.Type) : value;
    }

    // An enumeration is sorted as it is declared, however the database stores it: a stage by its place, not by its spelling.
    private static Expression Positions(Expression value, Type type, bool isNullable)
    {
        var members = type == typeof(bool) ? [false, true] : Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(v => Enum.ToObject(type, v)).Distinct().ToList();
        var result = Int(isNullable ? null : members.Count, isNullable);
        for (var i = members.Count - 1; i >= 0; i--)
        {
            result = Expression.Condition(Expression.Equal(value, Expression.Constant(members[i], value.Type)), Int(i, isNullable), result);
        }

        return result;
    }

    private static Expression Int(int? value, bool isNullable) => Expression.Constant(value, isNullable ? typeof(int?) : typeof(int));

    private static bool IsOrdered(Type type) =>
        type != typeof(Uri) && Scalars.For(type) is { Name: not "JSON" } && typeof(IComparable).IsAssignableFrom(type);
}

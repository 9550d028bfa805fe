using System.Linq.Expressions;
using System.Reflection;

namespace CrmPlatform.Conformance.Resolving;

/// <summary>Reads properties fast.</summary>
internal static class Properties
{
    public static Func<object, object?> Reader(PropertyInfo property)
    {
        var parent = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Convert(parent, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), parent).Compile();
    }
}

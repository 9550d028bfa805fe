using System.Linq.Expressions;
using System.Reflection;

namespace CrmPlatform.GraphQL.Inference.Fields;

/// <summary>Compiles the reading of properties.</summary>
internal static class PropertyAccess
{
    public static Func<object, object?> Compile(PropertyInfo property)
    {
        var target = Expression.Parameter(typeof(object), "target");
        var read = Expression.Property(Expression.Convert(target, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(read, typeof(object)), target).Compile();
    }

    public static Func<TTarget, TValue> Compile<TTarget, TValue>(PropertyInfo property)
    {
        var target = Expression.Parameter(typeof(TTarget), "target");
        Expression read = Expression.Property(target, property);
        return Expression.Lambda<Func<TTarget, TValue>>(read.Type == typeof(TValue) ? read : Expression.Convert(read, typeof(TValue)), target).Compile();
    }
}

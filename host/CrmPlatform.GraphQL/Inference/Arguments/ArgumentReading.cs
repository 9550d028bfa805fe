using System.Linq.Expressions;
using System.Reflection;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Arguments;

/// <summary>Expressions that read arguments of their C# type from the coerced values.</summary>
internal static class ArgumentReading
{
    private static readonly MethodInfo ValueMethod = typeof(ArgumentReading).GetMethod(nameof(Value), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo OptionalMethod = typeof(ArgumentReading).GetMethod(nameof(Optional), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo ContainsKey = typeof(IReadOnlyDictionary<string, object?>).GetMethod(nameof(IReadOnlyDictionary<string, object?>.ContainsKey))!;

    public static Expression Read(Expression values, InputMember member, Type type)
    {
        if (member.Shape.IsOptional)
        {
            return Expression.Call(
                OptionalMethod.MakeGenericMethod(type.GetGenericArguments()[0]), values, Expression.Constant(member.Name), Expression.Constant(member.Shape.IsNullable));
        }

        var fallback = member.Default is { } given && (Nullable.GetUnderlyingType(type) ?? type) is { } target
            ? Expression.Convert(Expression.Constant(target.IsEnum ? Enum.ToObject(target, given) : given), type)
            : (Expression)Expression.Default(type);
        return Expression.Call(ValueMethod.MakeGenericMethod(type), values, Expression.Constant(member.Name), fallback);
    }

    public static Expression IsGiven(Expression values, InputMember member) =>
        Expression.Call(values, ContainsKey, Expression.Constant(member.Name));

    private static T Value<T>(IReadOnlyDictionary<string, object?> values, string name, T fallback) =>
        values.TryGetValue(name, out var value) ? value is null ? default! : (T)value : fallback;

    // GraphQL has no type for "may be left out, but not be null", so this is told where the method is called.
    private static Optional<T> Optional<T>(IReadOnlyDictionary<string, object?> values, string name, bool isNullable)
    {
        if (!values.TryGetValue(name, out var value))
        {
            return default;
        }

        return value is not null || isNullable
            ? new Optional<T>(value is null ? default : (T)value)
            : throw new InvalidInputException(name, $"'{name}' may be left out, but not be null.");
    }
}

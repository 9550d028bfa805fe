using System.Reflection;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Reading;

/// <summary>A C# type with what C# says about null, lists and waiting around it.</summary>
internal sealed class TypeShape
{
    private TypeShape(Type type, bool isNullable) => (Type, IsNullable) = (type, isNullable);

    /// <summary>The type without task, optional or nullable around it.</summary>
    public Type Type { get; }

    public bool IsNullable { get; }

    /// <summary>The shape of a list's items; null when the type is no list.</summary>
    public TypeShape? Item { get; private init; }

    public bool IsQueryable { get; private init; }

    public bool IsOptional { get; private init; }

    /// <summary>Whether a method returns nothing, at once or later.</summary>
    public bool IsVoid => Type == typeof(void);

    /// <summary>The type at the core of lists of lists.</summary>
    public TypeShape Core => Item is null ? this : Item.Core;

    /// <summary>The type as C# declares it, with the nullable of values around it.</summary>
    public Type Declared => IsNullable && Type.IsValueType ? typeof(Nullable<>).MakeGenericType(Type) : Type;

    public static TypeShape Of(PropertyInfo property) => Read(property.PropertyType, new NullabilityInfoContext().Create(property));

    public static TypeShape Of(ParameterInfo parameter)
    {
        var nullability = new NullabilityInfoContext().Create(parameter);
        var type = parameter.ParameterType;
        return IsGeneric(type, typeof(Optional<>))
            ? Read(type.GetGenericArguments()[0], Argument(nullability, 0)).AsOptional()
            : Read(type, nullability);
    }

    public static TypeShape OfOptional(PropertyInfo property)
    {
        var nullability = new NullabilityInfoContext().Create(property);
        return IsGeneric(property.PropertyType, typeof(Optional<>))
            ? Read(property.PropertyType.GetGenericArguments()[0], Argument(nullability, 0)).AsOptional()
            : Read(property.PropertyType, nullability);
    }

    public static TypeShape OfReturn(MethodInfo method)
    {
        var nullability = new NullabilityInfoContext().Create(method.ReturnParameter);
        var type = method.ReturnType;
        if (type == typeof(Task) || type == typeof(ValueTask))
        {
            return new TypeShape(typeof(void), false);
        }

        return IsGeneric(type, typeof(Task<>)) || IsGeneric(type, typeof(ValueTask<>))
            ? Read(type.GetGenericArguments()[0], Argument(nullability, 0))
            : Read(type, nullability);
    }

    /// <summary>Whether a method returns a task.</summary>
    public static bool IsAwaited(MethodInfo method) => typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType == typeof(ValueTask) || IsGeneric(method.ReturnType, typeof(ValueTask<>));

    /// <summary>The shape of the values that a batch method returns by key: null where a key has none.</summary>
    public static TypeShape OfKeyedValue(MethodInfo method, Type value)
    {
        var nullability = new NullabilityInfoContext().Create(method.ReturnParameter);
        var type = method.ReturnType;
        var all = IsGeneric(type, typeof(Task<>)) || IsGeneric(type, typeof(ValueTask<>)) ? Argument(nullability, 0) : nullability;
        var ofValue = all?.Type is { IsGenericType: true } known && known.GetGenericArguments() is [_, var second] && second == value ? Argument(all, 1) : null;
        var shape = Read(value, ofValue);
        return new TypeShape(shape.Type, shape.Item is null) { Item = shape.Item };
    }

    /// <summary>The shape of the events of a method's stream; null when it returns none.</summary>
    public static TypeShape? OfStream(MethodInfo method)
    {
        var nullability = new NullabilityInfoContext().Create(method.ReturnParameter);
        var type = method.ReturnType;
        var stream = IsGeneric(type, typeof(Task<>)) || IsGeneric(type, typeof(ValueTask<>)) ? Argument(nullability, 0) : nullability;
        return stream is { Type: var found } && IsGeneric(found, typeof(IAsyncEnumerable<>)) ? Read(found.GetGenericArguments()[0], Argument(stream, 0)) : null;
    }

    /// <summary>The same shape, of a value that may be left out.</summary>
    public TypeShape AsOptional() => new(Type, IsNullable) { Item = Item, IsOptional = true };

    public static Type? ItemTypeOf(Type type)
    {
        if (type == typeof(string) || type == typeof(byte[]))
        {
            return null;
        }

        var enumerables = type.GetInterfaces().Append(type).Where(i => IsGeneric(i, typeof(IEnumerable<>))).ToList();
        var isDictionary = type.GetInterfaces().Append(type).Any(i => IsGeneric(i, typeof(IReadOnlyDictionary<,>)) || IsGeneric(i, typeof(IDictionary<,>)));
        return enumerables.Count == 1 && !isDictionary ? enumerables[0].GetGenericArguments()[0] : null;
    }

    private static TypeShape Read(Type type, NullabilityInfo? nullability)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return new TypeShape(underlying, true);
        }

        // Code without nullable annotations says nothing; null is then possible.
        var isNullable = !type.IsValueType && nullability is not { ReadState: NullabilityState.NotNull };
        if (ItemTypeOf(type) is not { } item)
        {
            return new TypeShape(type, isNullable);
        }

        var ofItem = nullability?.ElementType ?? (type.IsGenericType && type.GetGenericArguments() is [var only] && only == item ? Argument(nullability, 0) : null);
        return new TypeShape(type, isNullable) { Item = Read(item, ofItem), IsQueryable = IsGeneric(type, typeof(IQueryable<>)) };
    }

    private static NullabilityInfo? Argument(NullabilityInfo? nullability, int index) =>
        nullability?.GenericTypeArguments is { } arguments && index < arguments.Length ? arguments[index] : null;

    private static bool IsGeneric(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;
}

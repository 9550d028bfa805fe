using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Coercion;

/// <summary>Turns coerced arguments into what resolvers take: input objects into C# objects, global ids into keys.</summary>
/// <remarks>
/// The type system knows nothing of this, and a client that checks its values by the schema cannot foresee it. So a value that is
/// refused here does not refuse the request: it fails the field whose resolver reads it.
/// </remarks>
/// <param name="refuse">Makes the exception of an argument's value that is refused.</param>
internal sealed class InputConversion(Func<string, InputPath, string, InputRefusedException> refuse)
{
    private readonly InputPath _path = new();
    private string _argument = "";

    /// <summary>Whether values of an argument or input field are anything else than what coercion gives.</summary>
    public static bool IsNeeded(InputValueDefinition definition) => definition.Convert is not null || definition.Type.Named is InputObjectType;

    /// <summary>Turns the arguments of a field.</summary>
    /// <exception cref="InputRefusedException">A value is refused.</exception>
    public IReadOnlyDictionary<string, object?> Convert(FieldDefinition field, IReadOnlyDictionary<string, object?> values)
    {
        var converted = new Dictionary<string, object?>(values.Count, StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            _argument = name;
            converted[name] = Convert(field.FindArgument(name)!, value);
        }

        return converted;
    }

    private object? Convert(InputValueDefinition definition, object? value)
    {
        if (value is null)
        {
            return null;
        }

        var inner = definition.Type.Named is InputObjectType ? ConvertObjects(definition.Type.Nullable, value) : value;
        return definition.Convert is { } convert ? Try(convert, inner) : inner;
    }

    private object? ConvertObjects(GraphQLType type, object? value) => (type, value) switch
    {
        (_, null) => null,
        (ListType list, List<object?> items) => ConvertItems(list.OfType.Nullable, items),
        (InputObjectType input, IReadOnlyDictionary<string, object?> fields) => ConvertObject(input, fields),
        _ => value,
    };

    private List<object?> ConvertItems(GraphQLType type, List<object?> items)
    {
        var converted = new List<object?>(items.Count);
        foreach (var item in items)
        {
            _path.Push(converted.Count);
            converted.Add(ConvertObjects(type, item));
            _path.Pop();
        }

        return converted;
    }

    private object? ConvertObject(InputObjectType type, IReadOnlyDictionary<string, object?> fields)
    {
        var converted = new Dictionary<string, object?>(fields.Count, StringComparer.Ordinal);
        foreach (var (name, value) in fields)
        {
            _path.Push(name);
            converted[name] = Convert(type.FindField(name)!, value);
            _path.Pop();
        }

        return type.Create is { } create ? Try(create, converted) : converted;
    }

    private object? Try<T>(Func<T, object?> convert, T value)
    {
        try
        {
            return convert(value);
        }
        catch (FormatException exception)
        {
            throw refuse(_argument, _path, exception.Message);
        }
    }
}

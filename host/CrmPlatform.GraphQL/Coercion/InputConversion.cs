using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Coercion;

/// <summary>Turns coerced values into what resolvers take.</summary>
internal static class InputConversion
{
    /// <summary>Converts the value of an argument or input field; null stays null.</summary>
    public static object? Convert(InputValueDefinition definition, object? value) =>
        value is not null && definition.Convert is { } convert ? convert(value) : value;

    /// <summary>Whether a converter threw to refuse the value, and not because it is broken.</summary>
    public static bool IsRefusal(Exception exception) => exception is FormatException or GraphQLException;
}

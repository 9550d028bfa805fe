using System.Collections;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Execution.Access;

/// <summary>Finds the input fields with rules among the values that a client gives.</summary>
internal static class GuardedInputs
{
    public static IEnumerable<(InputValueDefinition Input, string Place)> Given(FieldDefinition field, IReadOnlyDictionary<string, object?> arguments)
    {
        foreach (var argument in field.Arguments)
        {
            if (arguments.TryGetValue(argument.Name, out var value))
            {
                foreach (var found in Inside(argument.Type.Named, value, $"{field.Coordinate}({argument.Name}:)"))
                {
                    yield return found;
                }
            }
        }
    }

    private static IEnumerable<(InputValueDefinition Input, string Place)> Inside(NamedType type, object? value, string place) => (type, value) switch
    {
        (InputObjectType input, IReadOnlyDictionary<string, object?> fields) => fields.SelectMany(f => Of(input, f.Key, f.Value, place)),
        (InputObjectType, IEnumerable items and not string) => items.Cast<object?>().SelectMany(i => Inside(type, i, place)),
        _ => [],
    };

    private static IEnumerable<(InputValueDefinition Input, string Place)> Of(InputObjectType type, string name, object? value, string place) =>
        type.FindField(name) is not { } field ? []
        : field.AccessRules.Count == 0 ? Inside(field.Type.Named, value, $"{place}.{name}")
        : Inside(field.Type.Named, value, $"{place}.{name}").Prepend((field, $"{place}.{name}"));
}

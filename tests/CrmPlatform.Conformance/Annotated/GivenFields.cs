using System.Collections;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Annotated;

/// <summary>The fields of an input object that the client gave, as the harness's canonical JSON wants them.</summary>
internal static class GivenFields
{
    public static object? Of(object? value) => value switch
    {
        null or string or int or double or bool => value,
        Enum member => EnumNames.ToGraphQL(member.ToString()),
        IEnumerable list => list.Cast<object?>().Select(Of).ToList(),
        _ => value.GetType().GetProperties()
            .Select(p => (p.Name, Given: Given(p.GetValue(value))))
            .Where(p => p.Given.HasValue)
            .ToDictionary(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..], p => Of(p.Given.Value)),
    };

    private static (bool HasValue, object? Value) Given(object? property)
    {
        if (property?.GetType() is not { IsGenericType: true } type || type.GetGenericTypeDefinition() != typeof(Optional<>))
        {
            return (true, property);
        }

        return ((bool)type.GetProperty("HasValue")!.GetValue(property)!, type.GetProperty("Value")!.GetValue(property));
    }
}

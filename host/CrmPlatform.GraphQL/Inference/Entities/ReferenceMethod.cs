using System.Text.Json;
using CrmPlatform.GraphQL.Federation;

namespace CrmPlatform.GraphQL.Inference.Entities;

/// <summary>A [ReferenceResolver] method whose parameters are bound to representations and services.</summary>
/// <param name="Fields">The fields that it takes, with whether they may be missing, and how they are read.</param>
/// <param name="Invoke">Calls it with the values of the fields, or with the list of keys.</param>
/// <param name="KeyList">Makes the list of keys of a method that is asked once for all; null for a method that is asked for each.</param>
internal sealed record ReferenceMethod(
    IReadOnlyList<(string Name, bool IsOptional, Func<JsonElement, object?> Read)> Fields, ReferenceCall Invoke, Func<IReadOnlyList<object?[]>, object>? KeyList)
{
    /// <summary>Whether a representation has all that the method must have.</summary>
    public bool Fits(Representation representation) => Fields.All(f => f.IsOptional || representation.Find(f.Name) is not null);

    /// <summary>The values of the fields.</summary>
    /// <exception cref="GraphQLException">A value is not of its type.</exception>
    public object?[] Read(Representation representation)
    {
        var values = new object?[Fields.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var (name, _, read) = Fields[i];
            try
            {
                values[i] = representation.Find(name) is { } given ? read(given) : null;
            }
            catch (FormatException exception)
            {
                throw RepresentationErrors.Wrong(representation.TypeName, name, exception.Message);
            }
        }

        return values;
    }
}

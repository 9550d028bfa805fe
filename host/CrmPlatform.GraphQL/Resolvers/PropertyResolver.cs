using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Resolvers;

/// <summary>Reads a value of the parent: no arguments, no services, no waiting.</summary>
/// <param name="read">Reads the value of a parent.</param>
public sealed class PropertyResolver(Func<object, object?> read) : FieldResolver
{
    /// <summary>Reads the value of a parent.</summary>
    public Func<object, object?> Read { get; } = read;
}

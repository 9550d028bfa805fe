using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Resolvers;

/// <summary>Reads a value of the parent: no arguments, no services, no waiting.</summary>
public sealed class PropertyResolver : FieldResolver
{
    private readonly Func<Func<object, object?>>? _make;
    private Func<object, object?>? _read;

    /// <summary>Creates the resolver.</summary>
    /// <param name="read">Reads the value of a parent.</param>
    public PropertyResolver(Func<object, object?> read) => _read = read;

    private PropertyResolver(Func<Func<object, object?>> make) => _make = make;

    /// <summary>Reads the value of a parent.</summary>
    public Func<object, object?> Read => _read ??= _make!();

    /// <summary>Creates a resolver whose reading is made, such as compiled, when it is needed first.</summary>
    internal static PropertyResolver Late(Func<Func<object, object?>> make, IReadOnlyList<string>? requires) => new(make) { Requires = requires };
}

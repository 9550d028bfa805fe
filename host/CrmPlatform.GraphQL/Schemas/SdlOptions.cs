using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas;

/// <summary>What the schema definition language cannot say.</summary>
public sealed class SdlOptions
{
    /// <summary>Whether directives may stand in the text that it does not define, such as those of a federation. Default: false.</summary>
    public bool AllowUnknownDirectives { get; init; }

    /// <summary>Directives that may stand in the text without a definition there. Default: those of the specification.</summary>
    public IReadOnlyList<DirectiveDefinition> Directives { get; init; } = [];

    /// <summary>Tells how the values of a field are found, by the names of type and field. Default: no resolvers.</summary>
    public Func<string, string, FieldResolver?> Resolver { get; init; } = (_, _) => null;

    /// <summary>Tells which scalar has a name. Default: none is known, and a scalar hands any JSON value through.</summary>
    public Func<string, ScalarType?> Scalar { get; init; } = _ => null;

    /// <summary>Tells the object type of a value of an interface or union, by its name. Default: by the C# type.</summary>
    public Func<string, Func<object, string?>?> TypeResolver { get; init; } = _ => null;

    /// <summary>Tells the C# type of the objects of a type, by its name. Default: none.</summary>
    public Func<string, Type?> RuntimeType { get; init; } = _ => null;
}

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>A directive.</summary>
/// <param name="name">The name, without the at sign.</param>
/// <param name="locations">Where it may stand.</param>
/// <param name="arguments">The arguments.</param>
public sealed class DirectiveDefinition(string name, DirectiveLocations locations, IReadOnlyList<InputValueDefinition> arguments)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>Where it may stand.</summary>
    public DirectiveLocations Locations { get; } = locations;

    /// <summary>The names of the locations. Default: in the specification's order.</summary>
    public IReadOnlyList<string> LocationNames
    {
        get => field ?? Locations.Names;
        init;
    }

    /// <summary>The arguments.</summary>
    public IReadOnlyList<InputValueDefinition> Arguments { get; } = arguments;

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it may stand more than once at a place.</summary>
    public bool IsRepeatable { get; init; }
}

namespace CrmPlatform.GraphQL.Language;

/// <summary>A definition of a directive.</summary>
public sealed class DirectiveDefinitionNode(
    StringValueNode? description, NameNode name, IReadOnlyList<InputValueDefinitionNode> arguments, bool isRepeatable, IReadOnlyList<NameNode> locations, int start)
    : TypeSystemDefinitionNode(description, [], isExtension: false, start)
{
    /// <summary>The directive's name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>Whether it may stand more than once at a place.</summary>
    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>The names of the places where it may stand.</summary>
    public IReadOnlyList<NameNode> Locations { get; } = locations;
}

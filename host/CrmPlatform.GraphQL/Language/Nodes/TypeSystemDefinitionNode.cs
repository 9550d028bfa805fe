namespace CrmPlatform.GraphQL.Language;

/// <summary>A definition or extension of the type system.</summary>
public abstract class TypeSystemDefinitionNode(StringValueNode? description, IReadOnlyList<DirectiveNode> directives, bool isExtension, int start)
    : DefinitionNode(start)
{
    /// <summary>The description, if any.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The directives.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>Whether it adds to a definition that stands elsewhere: <c>extend</c>.</summary>
    public bool IsExtension { get; } = isExtension;
}

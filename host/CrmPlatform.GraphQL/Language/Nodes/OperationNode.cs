namespace CrmPlatform.GraphQL.Language;

/// <summary>An operation.</summary>
public sealed class OperationNode(
    StringValueNode? description, OperationKind kind, NameNode? name, IReadOnlyList<VariableDefinitionNode> variables,
    IReadOnlyList<DirectiveNode> directives, SelectionSetNode selectionSet, int start)
    : ExecutableDefinitionNode(description, name, directives, selectionSet, start)
{
    /// <summary>What the operation does.</summary>
    public OperationKind Kind { get; } = kind;

    /// <summary>The variables that it declares.</summary>
    public IReadOnlyList<VariableDefinitionNode> Variables { get; } = variables;
}

namespace CrmPlatform.GraphQL.Language;

/// <summary>A definition or extension of the schema.</summary>
public sealed class SchemaDefinitionNode(
    StringValueNode? description, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<OperationTypeDefinitionNode> operationTypes, bool isExtension, int start)
    : TypeSystemDefinitionNode(description, directives, isExtension, start)
{
    /// <summary>The root types.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;
}

namespace CrmPlatform.GraphQL.Language;

/// <summary>A variable.</summary>
public sealed class VariableNode(NameNode name, int start) : ValueNode(start)
{
    /// <summary>The name, without the dollar sign.</summary>
    public NameNode Name { get; } = name;
}

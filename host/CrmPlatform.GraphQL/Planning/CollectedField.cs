using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Planning;

/// <summary>The places of a document that select one response key.</summary>
internal sealed class CollectedField(FieldNode first)
{
    public string ResponseKey { get; } = first.ResponseKey;

    public List<FieldNode> Nodes { get; } = [first];
}

using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Validation.Merging;

/// <summary>A field where it is selected.</summary>
/// <param name="ParentType">The type that it is selected of; null when it is not known.</param>
/// <param name="Node">The selection.</param>
/// <param name="Definition">The definition; null when it is not known.</param>
internal sealed record FieldOccurrence(NamedType? ParentType, FieldNode Node, FieldDefinition? Definition)
{
    /// <summary>What is selected below the field, once somebody has asked for it.</summary>
    public CollectedFields? Below { get; set; }

    /// <summary>Whether the field has no arguments and nothing below and is not streamed, so that its name and type say all.</summary>
    public bool IsSimple { get; } = Node.Arguments.Count == 0 && Node.SelectionSet is null && !Streams(Node);

    /// <summary>Whether the field's list is streamed.</summary>
    public bool IsStreamed { get; } = Streams(Node);

    private static bool Streams(FieldNode node) => node.Directives.Count > 0 && node.Directives.Any(d => d.Name.Value == "stream");
}

using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Validation.Merging;

/// <summary>A field where it is selected.</summary>
/// <param name="ParentType">The type that it is selected of; null when it is not known.</param>
/// <param name="Node">The selection.</param>
/// <param name="Definition">The definition; null when it is not known.</param>
internal sealed record FieldOccurrence(NamedType? ParentType, FieldNode Node, FieldDefinition? Definition)
{
    /// <summary>Whether the field has no arguments and nothing below and is not streamed, so that its name and type say all.</summary>
    public bool IsSimple => Node.Arguments.Count == 0 && Node.SelectionSet is null && !IsStreamed;

    /// <summary>Whether the field's list is streamed.</summary>
    public bool IsStreamed => Node.Directives.Count > 0 && Node.Directives.Any(d => d.Name.Value == "stream");
}

using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Resolvers;

/// <summary>A field that is selected.</summary>
public abstract class SelectedField
{
    /// <summary>The field.</summary>
    public abstract FieldDefinition Field { get; }

    /// <summary>The key in the answer.</summary>
    public abstract string ResponseKey { get; }

    /// <summary>What is selected below; empty for a leaf.</summary>
    public abstract FieldSelection Selection { get; }
}

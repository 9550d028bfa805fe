namespace CrmPlatform.GraphQL.Planning;

/// <summary>What has to be done to find a field's values.</summary>
internal enum FieldWork
{
    /// <summary>Nothing: it is the name of the object's type.</summary>
    TypeName,

    /// <summary>A property is read of each parent.</summary>
    Property,

    /// <summary>A resolver is asked once for all parents.</summary>
    Batch,
}

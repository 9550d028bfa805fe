namespace CrmPlatform.GraphQL.Inference.Queries;

/// <summary>What a field makes of the rows of its query.</summary>
internal enum QueryKind
{
    /// <summary>All of them.</summary>
    List,

    /// <summary>The first one, or null.</summary>
    First,

    /// <summary>A page.</summary>
    Connection,
}

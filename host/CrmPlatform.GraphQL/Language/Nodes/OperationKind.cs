namespace CrmPlatform.GraphQL.Language;

/// <summary>What an operation does.</summary>
public enum OperationKind
{
    /// <summary>Reads.</summary>
    Query,

    /// <summary>Changes, then reads.</summary>
    Mutation,

    /// <summary>Reads again with every event.</summary>
    Subscription,
}

namespace CrmPlatform.GraphQL.Federation;

/// <summary>The names that the subgraph specification gives to what it adds to a schema.</summary>
internal static class FederationNames
{
    public const string Any = "_Any";
    public const string Entity = "_Entity";
    public const string Service = "_Service";
    public const string EntitiesField = "_entities";
    public const string ServiceField = "_service";

    /// <summary>Whether a type is of the specification: it does not stand in a printed schema.</summary>
    public static bool IsType(string name) => name is Any or Entity or Service;

    /// <summary>Whether a field of the query type is of the specification.</summary>
    public static bool IsField(string name) => name is EntitiesField or ServiceField;
}

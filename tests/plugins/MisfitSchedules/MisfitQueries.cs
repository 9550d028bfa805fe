using CrmPlatform.Sdk.GraphQL;

namespace MisfitSchedules;

/// <summary>A question, since no schema is without one.</summary>
[QueryType]
public static class MisfitQueries
{
    /// <summary>Greets.</summary>
    public static string GetMisfit() => "Hello";
}

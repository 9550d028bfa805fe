using CrmPlatform.Sdk.GraphQL;

namespace MisfitSchedules;

/// <summary>A question, since no schema is without one.</summary>
[QueryType]
public static class MisfitQueries
{
    /// <summary>Greets.</summary>
    [AllowAnonymous("Every caller of a test may.")]
    public static string GetMisfit() => "Hello";
}

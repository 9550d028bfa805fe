using CrmPlatform.Sdk.GraphQL;

namespace Unruled;

/// <summary>Questions without rules.</summary>
[QueryType]
public static class UnruledQueries
{
    /// <summary>Nobody said who may.</summary>
    public static int GetForgotten() => 1;

    /// <summary>Nobody said why.</summary>
    [AllowAnonymous("")]
    public static int GetUnexplained() => 1;
}

using CrmPlatform.Sdk.GraphQL;

namespace ThrowsInScope.GraphQL;

/// <summary>Fields that do harm.</summary>
[QueryType]
public static class ThrowsInScopeQueries
{
    /// <summary>Needs what cannot be made.</summary>
    [AllowAnonymous("Every caller of a test may.")]
    public static int GetUnmakeable(Unmakeable service) => service.GetHashCode();

    /// <summary>Uses what cannot be given up.</summary>
    [AllowAnonymous("Every caller of a test may.")]
    public static int GetUndisposable(Undisposable service) => service.Answer;
}

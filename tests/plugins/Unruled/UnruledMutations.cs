using CrmPlatform.Sdk.GraphQL;

namespace Unruled;

/// <summary>Changes without rules.</summary>
[MutationType]
public static class UnruledMutations
{
    /// <summary>Nobody said who may.</summary>
    public static bool Forget() => true;
}

using CrmPlatform.GraphQL.Execution.Access;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Tests.Access.Support;

/// <summary>A caller with roles, and policies that hold or do not.</summary>
internal sealed class TestAuthorizer(string[]? roles) : IAuthorizer
{
    /// <summary>How often it was asked.</summary>
    public int Asked { get; private set; }

    public ValueTask<AccessDecision> DecideAsync(AccessRule rule, CancellationToken cancellation)
    {
        Asked++;
        return ValueTask.FromResult(
            roles is null ? AccessDecision.NotAuthenticated
            : rule.Policy is "missing" ? AccessDecision.PolicyNotFound
            : (rule.Policy is null || rule.Policy == "open") && (rule.Roles.Count == 0 || rule.Roles.Any(roles.Contains)) ? AccessDecision.Granted : AccessDecision.NotAuthorized);
    }
}

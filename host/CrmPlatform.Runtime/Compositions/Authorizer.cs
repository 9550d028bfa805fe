using CrmPlatform.GraphQL.Execution.Access;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Applies [Authorize] to the caller of a request, who is known by a key: roles are the caller's, policies those of modules.</summary>
internal sealed class Authorizer(ICaller caller, IEnumerable<IAccessPolicy> policies) : IAuthorizer
{
    public async ValueTask<AccessDecision> DecideAsync(AccessRule rule, CancellationToken cancellation)
    {
        if (rule.Roles.Count > 0 && !rule.Roles.Any(caller.Roles.Contains))
        {
            return AccessDecision.NotAuthorized;
        }

        if (rule.Policy is null)
        {
            return AccessDecision.Granted;
        }

        return policies.FirstOrDefault(p => p.Name == rule.Policy) is not { } policy ? AccessDecision.PolicyNotFound
            : await policy.IsMetAsync(caller, cancellation) ? AccessDecision.Granted : AccessDecision.NotAuthorized;
    }
}

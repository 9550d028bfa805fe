using CrmPlatform.GraphQL.Execution.Access;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Sdk;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Applies [Authorize] to the caller of a request: roles are the caller's, policies those of modules. The platform itself may do everything.</summary>
internal sealed class Authorizer(RequestCaller caller, IEnumerable<IAccessPolicy> policies) : IAuthorizer
{
    public async ValueTask<AccessDecision> DecideAsync(AccessRule rule, CancellationToken cancellation)
    {
        if (caller.Caller.Kind == CallerKind.System)
        {
            return AccessDecision.Granted;
        }

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

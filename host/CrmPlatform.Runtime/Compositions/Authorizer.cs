using CrmPlatform.GraphQL.Execution.Access;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Runtime.Security.Access;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Security;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Applies [Authorize] to the caller of a request: permissions are answered by its roles, other policies by modules. The platform itself may do everything.</summary>
internal sealed class Authorizer(RequestCaller caller, PermissionCatalog permissions, IEnumerable<IAccessPolicy> policies) : IAuthorizer
{
    public async ValueTask<AccessDecision> DecideAsync(AccessRule rule, CancellationToken cancellation)
    {
        if (caller.IsSystem)
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

        if (rule.Policy.Contains(Permission.Separator))
        {
            return permissions.Find(rule.Policy) is null ? AccessDecision.PolicyNotFound
                : caller.ScopeOf(rule.Policy) != AccessScope.None ? AccessDecision.Granted
                : AccessDecision.NotAuthorized;
        }

        return policies.FirstOrDefault(p => p.Name == rule.Policy) is not { } policy ? AccessDecision.PolicyNotFound
            : await policy.IsMetAsync(caller, cancellation) ? AccessDecision.Granted : AccessDecision.NotAuthorized;
    }
}

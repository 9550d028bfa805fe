using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Execution.Access;

/// <summary>Decides whether the caller of a request fulfils a rule. A service of the request; without one nobody fulfils any.</summary>
public interface IAuthorizer
{
    /// <summary>Decides. It is asked once for each rule and operation.</summary>
    ValueTask<AccessDecision> DecideAsync(AccessRule rule, CancellationToken cancellation);
}

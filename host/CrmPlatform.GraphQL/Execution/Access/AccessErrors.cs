using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Execution.Access;

/// <summary>What callers are told who may not read or do something.</summary>
internal static class AccessErrors
{
    public const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";
    public const string NotAuthorized = "AUTH_NOT_AUTHORIZED";
    public const string PolicyNotFound = "AUTH_POLICY_NOT_FOUND";

    public static GraphQLException Of(AccessDecision decision, AccessRule rule, string what) => decision switch
    {
        AccessDecision.NotAuthenticated => Told(NotAuthenticated, $"'{what}' is not for everybody: it needs a caller who is known. Authenticate."),
        AccessDecision.PolicyNotFound => Told(PolicyNotFound, $"'{what}' is closed: its policy '{rule.Policy}' is not known here. Tell the operator."),
        _ => Told(NotAuthorized, $"'{what}' is not for this caller. Ask an administrator for access."),
    };

    private static GraphQLException Told(string code, string message) => new(new GraphQLError(message) { Code = code });
}

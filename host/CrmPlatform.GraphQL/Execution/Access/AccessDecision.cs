namespace CrmPlatform.GraphQL.Execution.Access;

/// <summary>Whether a caller fulfils a rule.</summary>
public enum AccessDecision
{
    /// <summary>The caller fulfils it.</summary>
    Granted,

    /// <summary>It is not known who the caller is.</summary>
    NotAuthenticated,

    /// <summary>The caller is known and does not fulfil it.</summary>
    NotAuthorized,

    /// <summary>The rule names a policy that nobody brings.</summary>
    PolicyNotFound,
}

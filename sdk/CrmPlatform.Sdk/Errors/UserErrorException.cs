namespace CrmPlatform.Sdk;

/// <summary>Something that the caller can put right: it becomes an entry of the payload's <c>errors</c>.</summary>
/// <remarks>
/// In GraphQL the class is an object type that implements <c>Error</c>: <c>InvalidTransitionException</c> becomes
/// <c>InvalidTransitionError</c>, and its public properties become fields. Every other exception is a bug, and is masked.
/// </remarks>
/// <param name="code">For programs: upper-case words joined by underscores, such as <c>SALES_OPPORTUNITY_CLOSED</c>.</param>
/// <param name="message">For people: what happened, to which thing, why, and what to do.</param>
public abstract class UserErrorException(string code, string message) : Exception(message)
{
    /// <summary>The error's code.</summary>
    public string Code { get; } = code;
}

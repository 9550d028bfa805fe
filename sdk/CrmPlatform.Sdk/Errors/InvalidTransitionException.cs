namespace CrmPlatform.Sdk;

/// <summary>A record's state does not allow the step.</summary>
/// <param name="type">The GraphQL type of the record.</param>
/// <param name="from">The state that the record is in.</param>
/// <param name="to">The state that was asked for.</param>
/// <param name="allowed">The states that may follow.</param>
public sealed class InvalidTransitionException(string type, string from, string to, IReadOnlyList<string> allowed)
    : UserErrorException(
        "INVALID_TRANSITION",
        allowed.Count == 0
            ? $"The '{type}' is '{from}' and cannot become '{to}': '{from}' is final."
            : $"The '{type}' is '{from}' and cannot become '{to}'. Allowed next: {string.Join(", ", allowed)}.")
{
    /// <summary>The state that the record is in.</summary>
    public string From { get; } = from;

    /// <summary>The state that was asked for.</summary>
    public string To { get; } = to;

    /// <summary>The states that may follow.</summary>
    public IReadOnlyList<string> Allowed { get; } = allowed;
}

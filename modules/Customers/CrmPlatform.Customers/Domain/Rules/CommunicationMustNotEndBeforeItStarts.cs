using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>A communication ends when it starts, or later.</summary>
public sealed record CommunicationMustNotEndBeforeItStarts(DateTime OccurredAt, DateTime? EndedAt) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.EndsBeforeStart;

    /// <inheritdoc/>
    public bool IsBroken => EndedAt < OccurredAt;

    /// <inheritdoc/>
    public string Message => $"The communication ends at {EndedAt:s}, before it starts at {OccurredAt:s}. Correct one of the two.";
}

using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>A consent is confirmed in the time that was given.</summary>
public sealed record ConfirmationMustBeInTime(DateTime? Before, DateTime Now) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.ConsentTooLate;

    /// <inheritdoc/>
    public bool IsBroken => Now > Before;

    /// <inheritdoc/>
    public string Message => $"The code was good until {Before:s} UTC. Ask for consent again.";
}

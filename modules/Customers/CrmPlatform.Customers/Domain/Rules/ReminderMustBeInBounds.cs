using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>A reminder comes on the day, or at most a year before.</summary>
public sealed record ReminderMustBeInBounds(int Days) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.ReminderOutOfBounds;

    /// <inheritdoc/>
    public bool IsBroken => Days is < 0 or > 366;

    /// <inheritdoc/>
    public string Message => $"The reminder comes {Days} days before. Give 0 to 366.";
}

using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>A value comes from the list that the tenant has set.</summary>
public sealed record ChoiceMustBeListed(string Field, string? Value, IReadOnlyList<string> Choices) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.ChoiceUnlisted;

    /// <inheritdoc/>
    public bool IsBroken => Value is not null && Choices.Count > 0 && !Choices.Contains(Value, StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public string Message => $"'{Value}' is not in the list of '{Field}'. Give one of: {string.Join(", ", Choices)}; or have the list extended in the settings.";
}

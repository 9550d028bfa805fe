using CrmPlatform.Sdk;

namespace CrmPlatform.Delivery.Domain.Rules;

/// <summary>What is planned has a name of one line.</summary>
internal sealed record NameMustBeGiven(string Kind, string Name) : IRule
{
    public const int MaxLength = 200;

    public string Code => DeliveryErrors.NameInvalid;

    public string Message => string.IsNullOrWhiteSpace(Name)
        ? $"The {Kind} has no name. Give it one."
        : $"The name of the {Kind} has {Name.Trim().Length} characters. Keep it to {MaxLength}.";

    public bool IsBroken => string.IsNullOrWhiteSpace(Name) || Name.Trim().Length > MaxLength;
}

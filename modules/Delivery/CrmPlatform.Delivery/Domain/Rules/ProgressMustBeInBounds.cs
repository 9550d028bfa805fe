using CrmPlatform.Sdk;

namespace CrmPlatform.Delivery.Domain.Rules;

/// <summary>Progress lies between 0 and 100 percent.</summary>
internal sealed record ProgressMustBeInBounds(decimal Progress) : IRule
{
    public string Code => DeliveryErrors.FigureInvalid;

    public string Message => $"The progress is {Progress}. Give a percentage between 0 and 100.";

    public bool IsBroken => Progress is < 0 or > 100;
}

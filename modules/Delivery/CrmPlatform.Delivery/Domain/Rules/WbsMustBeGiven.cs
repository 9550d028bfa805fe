using CrmPlatform.Sdk;

namespace CrmPlatform.Delivery.Domain.Rules;

/// <summary>A task has a WBS code.</summary>
internal sealed record WbsMustBeGiven(string Task, string Wbs) : IRule
{
    public const int MaxLength = 40;

    public string Code => DeliveryErrors.NameInvalid;

    public string Message => $"The task '{Task}' has no WBS code of 1 to {MaxLength} characters. Give one, such as 1.2.";

    public bool IsBroken => string.IsNullOrWhiteSpace(Wbs) || Wbs.Trim().Length > MaxLength;
}

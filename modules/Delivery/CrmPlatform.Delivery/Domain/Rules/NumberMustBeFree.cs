using CrmPlatform.Sdk;

namespace CrmPlatform.Delivery.Domain.Rules;

/// <summary>No two projects have one number.</summary>
internal sealed record NumberMustBeFree(string Number, bool IsTaken) : IRule
{
    public string Code => DeliveryErrors.NumberTaken;

    public string Message => $"There is a project '{Number}' already. Give another number, or none to have one made.";

    public bool IsBroken => IsTaken;
}

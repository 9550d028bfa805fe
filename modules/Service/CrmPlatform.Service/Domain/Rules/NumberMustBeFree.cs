using CrmPlatform.Sdk;

namespace CrmPlatform.Service.Domain.Rules;

/// <summary>No two tickets have one number.</summary>
internal sealed record NumberMustBeFree(string Number, bool IsTaken) : IRule
{
    public string Code => ServiceErrors.NumberTaken;

    public string Message => $"There is a ticket '{Number}' already. Give another number, or none to have one made.";

    public bool IsBroken => IsTaken;
}

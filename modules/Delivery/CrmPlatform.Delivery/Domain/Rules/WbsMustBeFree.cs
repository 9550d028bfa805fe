using CrmPlatform.Sdk;

namespace CrmPlatform.Delivery.Domain.Rules;

/// <summary>No two tasks of a project have one WBS code.</summary>
internal sealed record WbsMustBeFree(string Wbs, bool IsTaken) : IRule
{
    public string Code => DeliveryErrors.WbsTaken;

    public string Message => $"The project has a task '{Wbs}' already. Give the task another WBS code.";

    public bool IsBroken => IsTaken;
}

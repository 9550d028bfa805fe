using CrmPlatform.Sdk;

namespace CrmPlatform.Delivery.Domain.Rules;

/// <summary>A dependency is between tasks of the project.</summary>
internal sealed record DependencyMustNameTasks(string Wbs, bool IsKnown) : IRule
{
    public string Code => DeliveryErrors.TaskUnknown;

    public string Message => $"The project has no task '{Wbs}'. Add the task, or correct the dependency.";

    public bool IsBroken => !IsKnown;
}

using CrmPlatform.Delivery.Domain.Tasks;
using CrmPlatform.Sdk;

namespace CrmPlatform.Delivery.Domain.Rules;

/// <summary>Progress is reported on a task that is neither done nor cancelled.</summary>
internal sealed record TaskMustBeInWork(ProjectTaskStatus Status, string Name) : IRule
{
    public string Code => DeliveryErrors.TaskOver;

    public string Message => $"The task '{Name}' is {StateMachine<ProjectTaskStatus>.Name(Status)} and takes no more progress.";

    public bool IsBroken => Status is ProjectTaskStatus.Done or ProjectTaskStatus.Cancelled;
}

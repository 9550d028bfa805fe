using CrmPlatform.Sdk;
using static CrmPlatform.Delivery.Domain.Tasks.ProjectTaskStatus;

namespace CrmPlatform.Delivery.Domain.Tasks;

/// <summary>Which status of a task may follow which.</summary>
internal static class TaskStates
{
    public static StateMachine<ProjectTaskStatus> Machine { get; } = new("ProjectTask", new Dictionary<ProjectTaskStatus, ProjectTaskStatus[]>
    {
        [Todo] = [InProgress, Cancelled],
        [InProgress] = [Blocked, Review, Cancelled],
        [Blocked] = [InProgress, Cancelled],
        [Review] = [Done, InProgress, Cancelled],
    });
}

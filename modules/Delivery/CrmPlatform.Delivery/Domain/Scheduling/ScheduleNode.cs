using CrmPlatform.Delivery.Domain.Tasks;

namespace CrmPlatform.Delivery.Domain.Scheduling;

/// <summary>A task while it is being scheduled.</summary>
internal sealed class ScheduleNode(ProjectTask task)
{
    public ProjectTask Task { get; } = task;

    public decimal Duration { get; } = task.Duration;

    public List<ScheduleLink> Incoming { get; } = [];

    public List<ScheduleLink> Outgoing { get; } = [];

    public decimal EarlyStart { get; set; }

    public decimal LateStart { get; set; }

    public decimal EarlyFinish => EarlyStart + Duration;

    public ScheduledTask ToScheduled(decimal projectDuration) => new()
    {
        Task = Task,
        EarlyStart = EarlyStart,
        EarlyFinish = EarlyFinish,
        LateStart = LateStart,
        LateFinish = LateStart + Duration,
        FreeFloat = Outgoing.Select(l => l.To.EarlyStart - l.Gap - EarlyStart).Append(projectDuration - EarlyFinish).Min(),
    };
}

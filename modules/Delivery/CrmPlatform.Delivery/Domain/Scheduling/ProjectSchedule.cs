namespace CrmPlatform.Delivery.Domain.Scheduling;

/// <summary>When a project's tasks can and must run.</summary>
/// <param name="Duration">The days that the project takes at least.</param>
/// <param name="Tasks">The tasks that are not cancelled, by earliest start.</param>
public sealed record ProjectSchedule(decimal Duration, IReadOnlyList<ScheduledTask> Tasks)
{
    /// <summary>The tasks of which any delay delays the project, by earliest start.</summary>
    public IReadOnlyList<ScheduledTask> CriticalPath => [.. Tasks.Where(t => t.Critical)];
}

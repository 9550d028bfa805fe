using CrmPlatform.Delivery.Domain.Tasks;

namespace CrmPlatform.Delivery.Domain.Scheduling;

/// <summary>A dependency while it is being scheduled.</summary>
internal sealed class ScheduleLink(ScheduleNode from, ScheduleNode to, DependencyType type, decimal lag)
{
    public ScheduleNode From { get; } = from;

    public ScheduleNode To { get; } = to;

    /// <summary>All four types said as one: the least time from the one's start to the other's start.</summary>
    public decimal Gap { get; } = type switch
    {
        DependencyType.FinishToStart => from.Duration + lag,
        DependencyType.StartToStart => lag,
        DependencyType.FinishToFinish => from.Duration + lag - to.Duration,
        DependencyType.StartToFinish => lag - to.Duration,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There are four types of dependency."),
    };
}

using CrmPlatform.Delivery.Domain.Tasks;

namespace CrmPlatform.Delivery.Domain.Scheduling;

/// <summary>When a task can and must run, in days from the project's start.</summary>
public sealed record ScheduledTask
{
    /// <summary>The task.</summary>
    public required ProjectTask Task { get; init; }

    /// <summary>ES: the earliest start.</summary>
    public required decimal EarlyStart { get; init; }

    /// <summary>EF: the earliest finish.</summary>
    public required decimal EarlyFinish { get; init; }

    /// <summary>LS: the latest start that does not delay the project.</summary>
    public required decimal LateStart { get; init; }

    /// <summary>LF: the latest finish that does not delay the project.</summary>
    public required decimal LateFinish { get; init; }

    /// <summary>By how much it may be late without delaying the project.</summary>
    public decimal TotalFloat => LateStart - EarlyStart;

    /// <summary>By how much it may be late without delaying any other task or the project.</summary>
    public required decimal FreeFloat { get; init; }

    /// <summary>Whether any delay of it delays the project.</summary>
    public bool Critical => TotalFloat <= 0;
}

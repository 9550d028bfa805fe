namespace CrmPlatform.Delivery.Domain.Projects;

/// <summary>What a project is, apart from its tasks.</summary>
public sealed record ProjectCharter
{
    /// <summary>The project's name.</summary>
    public required string Name { get; init; }

    /// <summary>For whom it is done, and by whom.</summary>
    public required ProjectKind Kind { get; init; }

    /// <summary>The customer's id.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>What it is to reach.</summary>
    public string? Goal { get; init; }

    /// <summary>What belongs to it and what does not.</summary>
    public string? Scope { get; init; }

    /// <summary>How important it is.</summary>
    public WorkPriority Priority { get; init; } = WorkPriority.Normal;

    /// <summary>The first day.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>C: what one day of the project costs.</summary>
    public decimal? CostPerDay { get; init; }

    /// <summary>The currency of the cost, as an ISO 4217 code.</summary>
    public string? Currency { get; init; }

    /// <summary>W: the days of work in one task.</summary>
    public decimal? DaysPerTask { get; init; }
}

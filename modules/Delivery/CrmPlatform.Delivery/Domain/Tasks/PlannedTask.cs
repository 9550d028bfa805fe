namespace CrmPlatform.Delivery.Domain.Tasks;

/// <summary>What is planned about a task.</summary>
public sealed record PlannedTask
{
    /// <summary>The code that names the task in its project, such as <c>1.2</c>.</summary>
    public required string Wbs { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Name { get; init; }

    /// <summary>How long it takes, in days; 0 for a milestone.</summary>
    public decimal Duration { get; init; }

    /// <summary>How much work it is, in person-days, when estimated.</summary>
    public decimal? Work { get; init; }

    /// <summary>How much it counts in the project's progress.</summary>
    public decimal Weight { get; init; } = 1;

    /// <summary>Whether it is a point in time rather than work.</summary>
    public bool Milestone { get; init; }
}

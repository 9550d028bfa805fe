namespace CrmPlatform.Service.Domain.Reports;

/// <summary>How many tickets there were and how long they took, in all and by priority.</summary>
public sealed record ServiceReport : ProcessingTime
{
    /// <summary>The same for each priority that occurs, the most urgent first.</summary>
    public required IReadOnlyList<PriorityReport> ByPriority { get; init; }
}

using CrmPlatform.Service.Domain.Tickets;

namespace CrmPlatform.Service.Domain.Reports;

/// <summary>The tickets of one priority.</summary>
public sealed record PriorityReport : ProcessingTime
{
    /// <summary>The priority.</summary>
    public required TicketPriority Priority { get; init; }
}

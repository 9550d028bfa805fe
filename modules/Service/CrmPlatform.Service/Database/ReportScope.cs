using CrmPlatform.Service.Domain.Tickets;

namespace CrmPlatform.Service.Database;

/// <summary>Which tickets a report is about; null for no limit.</summary>
/// <param name="From">Opened at this instant or later.</param>
/// <param name="Before">Opened before this instant.</param>
/// <param name="Type">Of this type.</param>
/// <param name="Channel">Come in this way.</param>
internal sealed record ReportScope(DateTime? From, DateTime? Before, TicketType? Type, TicketChannel? Channel);

using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.Privacy;
using CrmPlatform.Service.Domain.Tickets;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Service.Database;

/// <summary>The module's tables.</summary>
[NotPersonal(
    "Ticket.Number", "Ticket.Category", "Ticket.Assignee",
    "StatusChange.By")]
public sealed class ServiceDbContext(DbContextOptions<ServiceDbContext> options) : ModuleDbContext(options)
{
    /// <summary>Tickets.</summary>
    public DbSet<Ticket> Tickets => Set<Ticket>();

    /// <summary>The history of tickets.</summary>
    public DbSet<StatusChange> StatusChanges => Set<StatusChange>();

    /// <summary>What was written about tickets.</summary>
    public DbSet<TicketMessage> Messages => Set<TicketMessage>();
}

using CrmPlatform.Sdk.Database;
using CrmPlatform.Service.Domain;
using CrmPlatform.Service.Domain.Rules;
using CrmPlatform.Service.Domain.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Service.Database.Tables;

internal sealed class TicketTable : IEntityTypeConfiguration<Ticket>
{
    public void Configure(EntityTypeBuilder<Ticket> ticket)
    {
        ticket.ToTable("tickets");
        ticket.HasSubject(t => t.CustomerId);
        ticket.HasRecordScope(t => t.Assignee, ServicePermissions.Read, ServicePermissions.Write);
        ticket.Property(t => t.Number).HasMaxLength(60);
        ticket.Property(t => t.Subject).HasMaxLength(SubjectMustBeGiven.MaxLength);
        ticket.Property(t => t.Category).HasMaxLength(100);
        ticket.Property(t => t.Assignee).HasMaxLength(200);

        // Stored as numbers, for by name HIGH would sort before LOW and URGENT last.
        ticket.Property(t => t.Priority).HasConversion<int>();
        ticket.Property(t => t.Level).HasConversion<int>();

        ticket.HasIndex(t => t.Number).IsUnique();
        ticket.HasIndex(t => new { t.CustomerId, t.Status });
        ticket.HasIndex(t => new { t.Status, t.Priority });
        ticket.HasIndex(t => t.OpenedAt);
        ticket.HasIndex(t => t.FollowUpOfId);
    }
}

using CrmPlatform.Sdk.Database;
using CrmPlatform.Service.Domain.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Service.Database.Tables;

internal sealed class StatusChangeTable : IEntityTypeConfiguration<StatusChange>
{
    public void Configure(EntityTypeBuilder<StatusChange> change)
    {
        change.ToTable("status_changes");
        change.HasSubjectOf<StatusChange, Ticket>(c => c.TicketId);
        change.HasRecordScopeOf(c => c.TicketId, typeof(Ticket));
        change.Property(c => c.By).HasMaxLength(200);
        change.HasOne<Ticket>().WithMany().HasForeignKey(c => c.TicketId).OnDelete(DeleteBehavior.Cascade);
    }
}

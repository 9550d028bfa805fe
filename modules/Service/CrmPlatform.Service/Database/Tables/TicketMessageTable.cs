using CrmPlatform.Sdk.Database;
using CrmPlatform.Service.Domain.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Service.Database.Tables;

internal sealed class TicketMessageTable : IEntityTypeConfiguration<TicketMessage>
{
    public void Configure(EntityTypeBuilder<TicketMessage> message)
    {
        message.ToTable("ticket_messages");
        message.HasSubjectOf<TicketMessage, Ticket>(m => m.TicketId);
        message.HasRecordScopeOf(m => m.TicketId, typeof(Ticket));
        message.Property(m => m.Author).HasMaxLength(200);
        message.HasOne<Ticket>().WithMany().HasForeignKey(m => m.TicketId).OnDelete(DeleteBehavior.Cascade);
    }
}

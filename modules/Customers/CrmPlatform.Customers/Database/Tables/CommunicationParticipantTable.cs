using CrmPlatform.Customers.Domain.Communications;
using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Customers.Database.Tables;

internal sealed class CommunicationParticipantTable : IEntityTypeConfiguration<CommunicationParticipant>
{
    public void Configure(EntityTypeBuilder<CommunicationParticipant> builder)
    {
        builder.ToTable("communication_participants");
        builder.HasSubject(p => p.ContactId).HasSubjectOf<CommunicationParticipant, Communication>(p => p.CommunicationId);
        builder.HasRecordScopeOf(p => p.CommunicationId, typeof(Communication));
        builder.Property(p => p.Name).HasMaxLength(200);
        builder.Property(p => p.User).HasMaxLength(200);
        builder.HasIndex(p => new { p.CommunicationId, p.User });
        builder.HasIndex(p => p.ContactId);
        builder.HasOne<Contact>().WithMany().HasForeignKey(p => p.ContactId).OnDelete(DeleteBehavior.Restrict);
    }
}

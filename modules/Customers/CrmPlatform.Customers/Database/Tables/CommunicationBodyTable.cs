using CrmPlatform.Customers.Domain.Communications;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Labels;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Customers.Database.Tables;

internal sealed class CommunicationBodyTable : IEntityTypeConfiguration<CommunicationBody>
{
    public void Configure(EntityTypeBuilder<CommunicationBody> builder)
    {
        builder.ToTable("communication_bodies");
        builder.HasSubject(b => b.CustomerId);
        builder.HasRecordScopeOf(b => b.CustomerId, typeof(Customer));
        builder.HasVisibility<CommunicationBody, CustomersDbContext>((b, db) =>
            b.Visibility == BodyVisibility.Everybody
            || db.SeesPrivate
            || b.CreatedBy == db.CallerName
            || db.Set<CommunicationParticipant>().Any(p => p.CommunicationId == b.Id && p.User == db.CallerName)
            || (b.Visibility == BodyVisibility.OwnerAndTeam
                && (db.Set<Customer>().Any(c => c.Id == b.CustomerId && c.Owner != null && db.Colleagues.Contains(c.Owner))
                    || db.Set<CustomerTeam>().Any(t => t.CustomerId == b.CustomerId && db.CallerTeams.Contains(t.Name)))));
        builder.HasIndex(b => b.CustomerId);
    }
}

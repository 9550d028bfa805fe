using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Relationships;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Customers.Database.Tables;

internal sealed class RelationshipTable : IEntityTypeConfiguration<Relationship>
{
    public void Configure(EntityTypeBuilder<Relationship> builder)
    {
        builder.ToTable("relationships");
        builder.HasSubject(r => r.CustomerId).HasSubject(r => r.OtherId);
        builder.HasRecordScopeOf(r => r.CustomerId, typeof(Customer));
        builder.Property(r => r.Note).HasMaxLength(400);
        builder.HasIndex(r => new { r.CustomerId, r.OtherId, r.TypeId, r.IsInverse }).IsUnique();
        builder.HasIndex(r => r.PairId);
        builder.HasIndex(r => r.OtherId);
        builder.HasOne<Customer>().WithMany().HasForeignKey(r => r.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Customer>().WithMany().HasForeignKey(r => r.OtherId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<RelationshipType>().WithMany().HasForeignKey(r => r.TypeId).OnDelete(DeleteBehavior.Restrict);
    }
}

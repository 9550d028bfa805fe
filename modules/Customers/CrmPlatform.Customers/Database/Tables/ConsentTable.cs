using CrmPlatform.Customers.Domain.Consents;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Customers.Database.Tables;

internal sealed class ConsentTable : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.ToTable("consents");
        builder.HasSubject(c => c.CustomerId);
        builder.HasRecordScopeOf(c => c.CustomerId, typeof(Customer));
        builder.Property(c => c.Purpose).HasMaxLength(60);
        builder.Property(c => c.Evidence).HasMaxLength(400);
        builder.Property(c => c.CodeHash).HasMaxLength(64);
        builder.HasIndex(c => new { c.CustomerId, c.Purpose, c.Channel }).IsUnique();
        builder.HasIndex(c => new { c.State, c.ExpiresAt });
        builder.HasOne<Customer>().WithMany().HasForeignKey(c => c.CustomerId).OnDelete(DeleteBehavior.Restrict);
    }
}

using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Customers.Database.Tables;

internal sealed class CustomerTable : IEntityTypeConfiguration<Customer>
{
    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.ToTable("customers");
        builder.IsSubject();
        builder.HasRecordScope(c => c.Owner, CustomersPermissions.Read, CustomersPermissions.Write);
        builder.Property(c => c.Name).HasMaxLength(200);
        builder.Property(c => c.Number).HasMaxLength(60);
        builder.Property(c => c.Email).HasMaxLength(200);
        builder.Property(c => c.Phone).HasMaxLength(200);
        builder.Property(c => c.Source).HasMaxLength(100);
        builder.Property(c => c.Industry).HasMaxLength(100);
        builder.Property(c => c.Segment).HasMaxLength(100);
        builder.Property(c => c.Owner).HasMaxLength(200);
        builder.Property(c => c.Street).HasMaxLength(200);
        builder.Property(c => c.PostalCode).HasMaxLength(40);
        builder.Property(c => c.City).HasMaxLength(100);
        builder.Property(c => c.Region).HasMaxLength(100);
        builder.Property(c => c.Country).HasMaxLength(100);
        builder.HasIndex(c => c.Number).IsUnique();
        builder.HasIndex(c => c.Name);

        // Lists of one country, or of one country's segment, in the order of names are read from the index.
        builder.HasIndex(c => new { c.Country, c.Name });
        builder.HasIndex(c => new { c.Segment, c.Country, c.Name });
        builder.HasIndex(c => c.Email);
        builder.HasOne<Customer>().WithMany().HasForeignKey(c => c.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Customer>().WithMany().HasForeignKey(c => c.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}

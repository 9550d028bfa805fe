using CrmPlatform.Customers.Domain.Analysis;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Customers.Database.Tables;

internal sealed class CustomerScoreTable : IEntityTypeConfiguration<CustomerScore>
{
    public void Configure(EntityTypeBuilder<CustomerScore> builder)
    {
        builder.ToTable("customer_scores");
        builder.HasSubject(s => s.CustomerId);
        builder.HasRecordScopeOf(s => s.CustomerId, typeof(Customer));
        builder.Property(s => s.Label).HasMaxLength(100);
        builder.Ignore(s => s.Contributions);
        builder.Property(s => s.ContributionList);
        builder.HasIndex(s => new { s.CustomerId, s.Kind }).IsUnique();

        // A model's scores are listed by value, and the last ones of a kind are replaced at once.
        builder.HasIndex(s => new { s.ModelId, s.Value });
        builder.HasIndex(s => s.Kind);
        builder.HasOne<Customer>().WithMany().HasForeignKey(s => s.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AnalysisModel>().WithMany().HasForeignKey(s => s.ModelId).OnDelete(DeleteBehavior.Restrict);
    }
}

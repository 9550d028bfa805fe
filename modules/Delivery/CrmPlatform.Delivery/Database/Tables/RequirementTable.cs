using CrmPlatform.Delivery.Domain.Projects;
using CrmPlatform.Delivery.Domain.Requirements;
using CrmPlatform.Delivery.Domain.Rules;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Delivery.Database.Tables;

internal sealed class RequirementTable : IEntityTypeConfiguration<Requirement>
{
    public void Configure(EntityTypeBuilder<Requirement> requirement)
    {
        requirement.ToTable("requirements");
        requirement.HasSubject(r => r.CustomerId);
        requirement.Property(r => r.Title).HasMaxLength(NameMustBeGiven.MaxLength);
        requirement.Property(r => r.Scope).HasMaxLength(4000);
        requirement.Property(r => r.Source).HasMaxLength(200);
        requirement.Property(r => r.Priority).HasConversion<int>();
        requirement.HasIndex(r => new { r.CustomerId, r.Status });
        requirement.HasOne<Project>().WithMany().HasForeignKey(r => r.ProjectId).OnDelete(DeleteBehavior.SetNull);
    }
}

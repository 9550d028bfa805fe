using CrmPlatform.Delivery.Domain.Projects;
using CrmPlatform.Delivery.Domain.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Delivery.Database.Tables;

internal sealed class PlanItemTable : IEntityTypeConfiguration<PlanItem>
{
    public void Configure(EntityTypeBuilder<PlanItem> item)
    {
        item.ToTable("plan_items");
        item.Property(i => i.Name).HasMaxLength(NameMustBeGiven.MaxLength);
        item.Property(i => i.Description).HasMaxLength(4000);
        item.HasOne<Project>().WithMany().HasForeignKey(i => i.ProjectId).OnDelete(DeleteBehavior.Cascade);
    }
}

using CrmPlatform.Delivery.Domain.Projects;
using CrmPlatform.Delivery.Domain.Rules;
using CrmPlatform.Delivery.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Delivery.Database.Tables;

internal sealed class ProjectTaskTable : IEntityTypeConfiguration<ProjectTask>
{
    public void Configure(EntityTypeBuilder<ProjectTask> task)
    {
        task.ToTable("tasks");
        task.Property(t => t.Wbs).HasMaxLength(WbsMustBeGiven.MaxLength);
        task.Property(t => t.Name).HasMaxLength(NameMustBeGiven.MaxLength);
        task.HasIndex(t => new { t.ProjectId, t.Wbs }).IsUnique();
        task.HasOne<Project>().WithMany().HasForeignKey(t => t.ProjectId).OnDelete(DeleteBehavior.Cascade);
    }
}

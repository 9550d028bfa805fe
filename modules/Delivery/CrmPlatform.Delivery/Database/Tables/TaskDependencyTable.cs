using CrmPlatform.Delivery.Domain.Projects;
using CrmPlatform.Delivery.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Delivery.Database.Tables;

internal sealed class TaskDependencyTable : IEntityTypeConfiguration<TaskDependency>
{
    public void Configure(EntityTypeBuilder<TaskDependency> dependency)
    {
        dependency.ToTable("task_dependencies");
        dependency.HasIndex(d => new { d.PredecessorId, d.SuccessorId }).IsUnique();
        dependency.HasIndex(d => d.SuccessorId);

        // SQL Server allows one way only by which a row is deleted with another: the project's.
        dependency.HasOne<Project>().WithMany().HasForeignKey(d => d.ProjectId).OnDelete(DeleteBehavior.Cascade);
        dependency.HasOne<ProjectTask>().WithMany().HasForeignKey(d => d.PredecessorId).OnDelete(DeleteBehavior.Restrict);
        dependency.HasOne<ProjectTask>().WithMany().HasForeignKey(d => d.SuccessorId).OnDelete(DeleteBehavior.Restrict);
    }
}

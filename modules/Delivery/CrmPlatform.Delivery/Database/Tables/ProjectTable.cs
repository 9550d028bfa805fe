using CrmPlatform.Delivery.Domain.Projects;
using CrmPlatform.Delivery.Domain.Rules;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Delivery.Database.Tables;

internal sealed class ProjectTable : IEntityTypeConfiguration<Project>
{
    public void Configure(EntityTypeBuilder<Project> project)
    {
        project.ToTable("projects");
        project.HasSubject(p => p.CustomerId);
        project.Property(p => p.Number).HasMaxLength(60);
        project.Property(p => p.Name).HasMaxLength(NameMustBeGiven.MaxLength);
        project.Property(p => p.Goal).HasMaxLength(4000);
        project.Property(p => p.Scope).HasMaxLength(4000);
        project.Property(p => p.Currency).HasMaxLength(3);

        // Stored as a number, for by name CRITICAL would sort before HIGH but LOW before NORMAL.
        project.Property(p => p.Priority).HasConversion<int>();

        project.HasIndex(p => p.Number).IsUnique();
        project.HasIndex(p => p.CustomerId);
        project.HasIndex(p => p.Status);
    }
}

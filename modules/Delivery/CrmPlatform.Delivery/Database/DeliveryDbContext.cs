using CrmPlatform.Delivery.Domain.Deliveries;
using CrmPlatform.Delivery.Domain.Projects;
using CrmPlatform.Delivery.Domain.Requirements;
using CrmPlatform.Delivery.Domain.Tasks;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Delivery.Database;

/// <summary>The module's tables.</summary>
[NotPersonal(
    "PlanItem.Name", "PlanItem.Description",
    "Project.Number", "Project.Name", "Project.Goal", "Project.Scope", "Project.Currency",
    "Requirement.Title", "Requirement.Scope",
    "ProjectTask.Wbs", "ProjectTask.Name",
    "CustomerDelivery.Content")]
public sealed class DeliveryDbContext(DbContextOptions<DeliveryDbContext> options) : ModuleDbContext(options)
{
    /// <summary>What customers need.</summary>
    public DbSet<Requirement> Requirements => Set<Requirement>();

    /// <summary>Projects.</summary>
    public DbSet<Project> Projects => Set<Project>();

    /// <summary>What the plans of projects list.</summary>
    public DbSet<PlanItem> PlanItems => Set<PlanItem>();

    /// <summary>The work of projects.</summary>
    public DbSet<ProjectTask> Tasks => Set<ProjectTask>();

    /// <summary>Which task waits for which.</summary>
    public DbSet<TaskDependency> Dependencies => Set<TaskDependency>();

    /// <summary>What is handed over to customers.</summary>
    public DbSet<CustomerDelivery> Deliveries => Set<CustomerDelivery>();
}

using CrmPlatform.Delivery.Database;
using CrmPlatform.Delivery.Domain;
using CrmPlatform.Delivery.Domain.Projects;
using CrmPlatform.Delivery.Domain.Rules;
using CrmPlatform.Delivery.Domain.Tasks;
using CrmPlatform.Delivery.GraphQL.Inputs;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;
using static CrmPlatform.Sdk.Rules;

namespace CrmPlatform.Delivery.GraphQL;

/// <summary>Drafting and planning projects.</summary>
[MutationType]
[Authorize(DeliveryPermissions.Write)]
public static class ProjectMutations
{
    /// <summary>Drafts a project; with a plan it is PLANNED at once.</summary>
    public static async Task<Project> CreateProjectAsync(
        DeliveryDbContext db,
        ITenantGraph graph,
        TimeProvider clock,
        string name,
        ProjectKind kind,
        [GraphQLDescription("Unique in the company. Default: one is made.")] string? number,
        [ID("Customer")] Guid? customerId,
        string? goal,
        string? scope,
        DateOnly? startsOn,
        [GraphQLDescription("C: what one day of the project costs.")] decimal? costPerDay,
        string? currency,
        [GraphQLDescription("W: the days of work in one task.")] decimal? daysPerTask,
        [GraphQLDescription("The whole plan; the project is PLANNED at once.")] ProjectPlanInput? plan,
        CancellationToken cancellation,
        WorkPriority priority = WorkPriority.Normal)
    {
        await graph.MustExistAsync("Customer", customerId, cancellation);
        var charter = new ProjectCharter
        {
            Name = name,
            Kind = kind,
            CustomerId = customerId,
            Goal = goal,
            Scope = scope,
            Priority = priority,
            StartsOn = startsOn,
            CostPerDay = costPerDay,
            Currency = currency,
            DaysPerTask = daysPerTask,
        };
        var project = new Project(number, charter);
        Check(new NumberMustBeFree(project.Number, await db.Projects.AnyAsync(p => p.Number == project.Number, cancellation)));
        db.Projects.Add(project);
        if (plan is not null)
        {
            Plan(db, new TaskNetwork(project, [], []), project, plan, clock);
        }

        return project;
    }

    /// <summary>Adds tasks, dependencies and list items to a project; a draft becomes PLANNED by it.</summary>
    public static async Task<Project> PlanProjectAsync(
        DeliveryDbContext db,
        TimeProvider clock,
        [ID("Project")] Guid id,
        ProjectPlanInput plan,
        int? version,
        CancellationToken cancellation)
    {
        var project = await db.Projects.MustFindAsync(id, cancellation);
        project.MustHaveVersion(version);
        Plan(db, await TaskNetworks.OfAsync(db, project, cancellation), project, plan, clock);
        return project;
    }

    /// <summary>Adds a feature, technology or resource to a project's lists.</summary>
    public static async Task<PlanItem> AddPlanItemAsync(
        DeliveryDbContext db,
        [ID("Project")] Guid projectId,
        PlanItemKind kind,
        string name,
        string? description,
        CancellationToken cancellation)
    {
        var project = await db.Projects.MustFindAsync(projectId, cancellation);
        var item = project.AddItem(kind, name, description);
        db.PlanItems.Add(item);
        return item;
    }

    /// <summary>Changes the given parts of what a project is.</summary>
    public static async Task<Project> UpdateProjectAsync(
        DeliveryDbContext db,
        ITenantGraph graph,
        [ID("Project")] Guid id,
        int? version,
        Optional<string> name,
        Optional<ProjectKind> kind,
        [ID("Customer")] Optional<Guid?> customerId,
        Optional<string?> goal,
        Optional<string?> scope,
        Optional<WorkPriority> priority,
        Optional<DateOnly?> startsOn,
        Optional<decimal?> costPerDay,
        Optional<string?> currency,
        Optional<decimal?> daysPerTask,
        CancellationToken cancellation)
    {
        var project = await db.Projects.MustFindAsync(id, cancellation);
        project.MustHaveVersion(version);
        if (customerId.HasValue && customerId.Value != project.CustomerId)
        {
            await graph.MustExistAsync("Customer", customerId.Value, cancellation);
            Check(new CustomerMustStand(project.Number, await db.Deliveries.AnyAsync(d => d.ProjectId == id, cancellation)));
        }

        var charter = project.ToCharter();
        project.Revise(new ProjectCharter
        {
            Name = name.Or(charter.Name) ?? "",
            Kind = kind.Or(charter.Kind),
            CustomerId = customerId.Or(charter.CustomerId),
            Goal = goal.Or(charter.Goal),
            Scope = scope.Or(charter.Scope),
            Priority = priority.Or(charter.Priority),
            StartsOn = startsOn.Or(charter.StartsOn),
            CostPerDay = costPerDay.Or(charter.CostPerDay),
            Currency = currency.Or(charter.Currency),
            DaysPerTask = daysPerTask.Or(charter.DaysPerTask),
        });
        return project;
    }

    private static void Plan(DeliveryDbContext db, TaskNetwork network, Project project, ProjectPlanInput plan, TimeProvider clock)
    {
        foreach (var task in plan.Tasks)
        {
            db.Tasks.Add(network.Add(task.ToTask()));
        }

        db.Dependencies.AddRange(network.Link([.. (plan.Dependencies ?? []).Select(d => d.ToDependency())]));
        db.PlanItems.AddRange((plan.Items ?? []).Select(i => project.AddItem(i.Kind, i.Name, i.Description)));
        if (project.Status == ProjectStatus.Draft)
        {
            project.MoveTo(ProjectStatus.Planned, deliveriesOpen: 0, clock.GetUtcNow().UtcDateTime);
        }

        TaskNetworks.Guard(db, project);
    }
}

using CrmPlatform.Delivery.Database;
using CrmPlatform.Delivery.Domain;
using CrmPlatform.Delivery.Domain.Projects;
using CrmPlatform.Delivery.Domain.Requirements;
using CrmPlatform.Delivery.Domain.Tasks;
using CrmPlatform.Delivery.Events;
using CrmPlatform.Sdk;

namespace CrmPlatform.Delivery.GraphQL;

/// <summary>A project of a demo company that is half done, with what the customer asked for and got.</summary>
internal sealed class DeliverySample(DeliveryDbContext db, ITenantGraph graph) : ISampleData
{
    private static readonly DateTime Start = new(2025, 9, 1, 8, 0, 0, DateTimeKind.Utc);

    private static readonly PlannedTask[] Tasks =
    [
        new() { Wbs = "1", Name = "Understand the old shop", Duration = 3, Work = 3 },
        new() { Wbs = "2.1", Name = "Draw the pages", Duration = 5, Work = 4, Weight = 2 },
        new() { Wbs = "2.2", Name = "Build catalogue and basket", Duration = 8, Work = 12, Weight = 4 },
        new() { Wbs = "2.3", Name = "Connect the warehouse", Duration = 6, Work = 6, Weight = 3 },
        new() { Wbs = "3", Name = "Move the data", Duration = 2, Work = 2 },
        new() { Wbs = "4", Name = "Test with the customer", Duration = 4, Work = 6, Weight = 2 },
        new() { Wbs = "5", Name = "Go live", Milestone = true, Weight = 0 },
    ];

    private static readonly PlannedDependency[] Dependencies =
    [
        new() { Predecessor = "1", Successor = "2.1" },
        new() { Predecessor = "2.1", Successor = "2.2", Type = DependencyType.StartToStart, Lag = 2 },
        new() { Predecessor = "1", Successor = "2.3" },
        new() { Predecessor = "2.2", Successor = "3" },
        new() { Predecessor = "2.3", Successor = "4", Lag = 1 },
        new() { Predecessor = "3", Successor = "4" },
        new() { Predecessor = "4", Successor = "5" },
    ];

    /// <inheritdoc/>
    public async Task AddAsync(CancellationToken cancellation)
    {
        var customers = await SampleCustomers.AskAsync(graph, cancellation);
        var customer = customers.Count == 0 ? (Guid?)null : customers[0].Key;
        var project = Shop(customer);
        db.Projects.Add(project);
        Plan(project);
        Begin(project);
        AskFor(project, customer);
        if (customer is not null)
        {
            HandOver(project);
        }
    }

    private static Project Shop(Guid? customer) => new("P-1001", new ProjectCharter
    {
        Name = "New web shop",
        Kind = customer is null ? ProjectKind.Internal : ProjectKind.External,
        CustomerId = customer,
        Goal = "Orders reach the warehouse without being typed again.",
        Scope = "Catalogue, basket, payment by invoice. Not: payment by card.",
        Priority = WorkPriority.High,
        StartsOn = new DateOnly(2025, 9, 1),
        CostPerDay = 800,
        Currency = "EUR",
        DaysPerTask = 4,
    });

    private void Plan(Project project)
    {
        var network = new TaskNetwork(project, [], []);
        var tasks = Tasks.Select(network.Add).ToList();
        tasks[0].MoveTo(ProjectTaskStatus.InProgress);
        tasks[0].MoveTo(ProjectTaskStatus.Review);
        tasks[0].MoveTo(ProjectTaskStatus.Done);
        tasks[1].Report(60);
        tasks[2].Report(25);
        db.Tasks.AddRange(tasks);
        db.Dependencies.AddRange(network.Link(Dependencies));
        db.PlanItems.AddRange(
            project.AddItem(PlanItemKind.Feature, "Basket", "Keeps its content for 30 days."),
            project.AddItem(PlanItemKind.Technology, "C#", null),
            project.AddItem(PlanItemKind.Resource, "Two developers, one tester", null));
    }

    private void Begin(Project project)
    {
        ProjectStatus[] way = [ProjectStatus.Planned, ProjectStatus.Approved, ProjectStatus.InProgress];
        foreach (var step in way)
        {
            project.MoveTo(step, deliveriesOpen: 0, Start);
        }

        db.Publish(new ProjectStarted(project.Id, project.CustomerId, project.Number, project.Name));
    }

    private void AskFor(Project project, Guid? customer)
    {
        var planned = new Requirement("Orders go to the warehouse by themselves", RequirementType.Functional, customer);
        planned.MoveTo(RequirementStatus.Analysed);
        planned.MoveTo(RequirementStatus.Approved);
        planned.PlanInto(project.Id);
        db.Requirements.AddRange(planned, new Requirement("Pay by card", RequirementType.Functional, customer));
    }

    private void HandOver(Project project)
    {
        var pages = project.Prepare("Drawings of all pages", new DateOnly(2025, 9, 12), null);
        pages.Submit(Start.AddDays(11));
        pages.Accept(Start.AddDays(14));
        var catalogue = project.Prepare("Catalogue for testing", new DateOnly(2025, 9, 26), null);
        catalogue.Submit(Start.AddDays(25));
        db.Deliveries.AddRange(pages, catalogue);
        db.Publish(new DeliveryAccepted(pages.Id, pages.CustomerId, project.Id, pages.Content));
        db.Publish(new DeliverySubmitted(catalogue.Id, catalogue.CustomerId, project.Id, catalogue.Content));
    }
}

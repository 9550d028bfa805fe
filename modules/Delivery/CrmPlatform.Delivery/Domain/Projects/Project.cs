using CrmPlatform.Delivery.Domain.Deliveries;
using CrmPlatform.Delivery.Domain.Rules;
using CrmPlatform.Sdk;
using static CrmPlatform.Sdk.Rules;

namespace CrmPlatform.Delivery.Domain.Projects;

/// <summary>Work with a goal, a plan and an end.</summary>
public sealed class Project : Entity
{
    private Project()
    {
    }

    /// <summary>Drafts a project.</summary>
    /// <param name="number">The project's number; null makes one.</param>
    /// <param name="charter">What the project is.</param>
    public Project(string? number, ProjectCharter charter)
    {
        Number = string.IsNullOrWhiteSpace(number) ? RecordNumber.Of("P", Id) : number.Trim();
        Take(charter);
    }

    /// <summary>The project's number, unique in the company.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The project's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>For whom it is done, and by whom.</summary>
    public ProjectKind Kind { get; private set; }

    /// <summary>The customer's id.</summary>
    public Guid? CustomerId { get; private set; }

    /// <summary>What it is to reach.</summary>
    public string? Goal { get; private set; }

    /// <summary>What belongs to it and what does not.</summary>
    public string? Scope { get; private set; }

    /// <summary>How important it is.</summary>
    public WorkPriority Priority { get; private set; }

    /// <summary>Where it stands.</summary>
    public ProjectStatus Status { get; private set; } = ProjectStatus.Draft;

    /// <summary>The first day.</summary>
    public DateOnly? StartsOn { get; private set; }

    /// <summary>C: what one day of the project costs.</summary>
    public decimal? CostPerDay { get; private set; }

    /// <summary>The currency of the cost, as an ISO 4217 code.</summary>
    public string? Currency { get; private set; }

    /// <summary>W: the days of work in one task.</summary>
    public decimal? DaysPerTask { get; private set; }

    /// <summary>When work began.</summary>
    public DateTime? StartedAt { get; private set; }

    /// <summary>When all was handed over and accepted.</summary>
    public DateTime? DeliveredAt { get; private set; }

    /// <summary>What the project is, as it stands.</summary>
    public ProjectCharter ToCharter() => new()
    {
        Name = Name,
        Kind = Kind,
        CustomerId = CustomerId,
        Goal = Goal,
        Scope = Scope,
        Priority = Priority,
        StartsOn = StartsOn,
        CostPerDay = CostPerDay,
        Currency = Currency,
        DaysPerTask = DaysPerTask,
    };

    /// <summary>Changes what the project is, while it is not over.</summary>
    public void Revise(ProjectCharter charter)
    {
        Check(new ProjectMustNotBeOver(Status, Number));
        Take(charter);
    }

    /// <summary>Moves the project to another status.</summary>
    /// <param name="status">The status to reach.</param>
    /// <param name="deliveriesOpen">Deliveries that the customer has not accepted.</param>
    /// <param name="now">The present instant.</param>
    public void MoveTo(ProjectStatus status, int deliveriesOpen, DateTime now)
    {
        ProjectStates.Machine.Check(Status, status);
        if (status == ProjectStatus.Delivered)
        {
            Check(new DeliveriesMustBeAccepted(Number, deliveriesOpen));
            DeliveredAt = now;
        }

        Status = status;
        StartedAt ??= status == ProjectStatus.InProgress ? now : null;
    }

    /// <summary>Adds an item to one of the plan's lists.</summary>
    public PlanItem AddItem(PlanItemKind kind, string name, string? description)
    {
        Check(new ProjectMustNotBeOver(Status, Number), new NameMustBeGiven("plan item", name));
        return new PlanItem(Id, kind, name.Trim(), description);
    }

    /// <summary>Prepares something to hand over to the customer.</summary>
    /// <param name="content">What is handed over.</param>
    /// <param name="deliversOn">The day.</param>
    /// <param name="customerId">The customer's id, for a project that has no customer of its own.</param>
    public CustomerDelivery Prepare(string content, DateOnly deliversOn, Guid? customerId)
    {
        Check(
            new ProjectMustNotBeOver(Status, Number),
            new NameMustBeGiven("delivery", content),
            new DeliveryMustHaveCustomer(Number, CustomerId, customerId));
        return new CustomerDelivery(Id, (CustomerId ?? customerId)!.Value, content.Trim(), deliversOn);
    }

    private void Take(ProjectCharter charter)
    {
        Check(
            new NameMustBeGiven("project", charter.Name),
            new ExternalProjectMustHaveCustomer(charter.Kind, charter.CustomerId),
            new CharterFiguresMustBeSound(charter));
        (Name, Kind, CustomerId) = (charter.Name.Trim(), charter.Kind, charter.CustomerId);
        (Goal, Scope, Priority, StartsOn) = (charter.Goal, charter.Scope, charter.Priority, charter.StartsOn);
        (CostPerDay, Currency, DaysPerTask) = (charter.CostPerDay, charter.Currency, charter.DaysPerTask);
    }
}

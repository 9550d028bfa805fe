using CrmPlatform.Marketing.Domain.Members;
using CrmPlatform.Marketing.Domain.Rules;
using CrmPlatform.Marketing.Domain.Sales;
using CrmPlatform.Sdk;
using static CrmPlatform.Sdk.Rules;

namespace CrmPlatform.Marketing.Domain.Campaigns;

/// <summary>A planned effort to reach customers, with its plan and status.</summary>
public sealed class Campaign : Entity
{
    private Campaign()
    {
    }

    /// <summary>Drafts a campaign.</summary>
    public Campaign(CampaignPlan plan) => Take(plan);

    /// <summary>The campaign's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The way in which it reaches people.</summary>
    public CampaignType Type { get; private set; }

    /// <summary>Where it stands.</summary>
    public CampaignStatus Status { get; private set; } = CampaignStatus.Draft;

    /// <summary>What the goal is measured in.</summary>
    public GoalMetric? GoalMetric { get; private set; }

    /// <summary>The value to reach.</summary>
    public decimal? GoalValue { get; private set; }

    /// <summary>Whom it addresses and why that will work.</summary>
    public string? Strategy { get; private set; }

    /// <summary>What will be done, in which order.</summary>
    public string? Scheme { get; private set; }

    /// <summary>What it may cost.</summary>
    public decimal? Budget { get; private set; }

    /// <summary>What it should earn.</summary>
    public decimal? ExpectedRevenue { get; private set; }

    /// <summary>The currency of all its amounts, as an ISO 4217 code.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>The first day.</summary>
    public DateOnly? StartsOn { get; private set; }

    /// <summary>The last day.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>When it was first started.</summary>
    public DateTime? StartedAt { get; private set; }

    /// <summary>When it was completed.</summary>
    public DateTime? CompletedAt { get; private set; }

    /// <summary>The plan as it stands.</summary>
    public CampaignPlan ToPlan() => new()
    {
        Name = Name,
        Type = Type,
        Currency = Currency,
        Goal = GoalMetric is { } metric && GoalValue is { } value ? new CampaignGoal(metric, value) : null,
        Strategy = Strategy,
        Scheme = Scheme,
        Budget = Budget,
        ExpectedRevenue = ExpectedRevenue,
        StartsOn = StartsOn,
        EndsOn = EndsOn,
    };

    /// <summary>Replaces the plan while it is not approved.</summary>
    public void Revise(CampaignPlan plan)
    {
        Check(new PlanMustBeOpen(Status));
        if (Status == CampaignStatus.Planned)
        {
            Check(new PlanMustBeComplete(plan));
        }

        Take(plan);
    }

    /// <summary>Moves the campaign to another status.</summary>
    /// <param name="status">The status to reach.</param>
    /// <param name="now">The present instant.</param>
    public void MoveTo(CampaignStatus status, DateTime now)
    {
        CampaignStates.Machine.Check(Status, status);
        if (status == CampaignStatus.Planned)
        {
            Check(new PlanMustBeComplete(ToPlan()));
        }

        Status = status;
        StartedAt ??= status == CampaignStatus.Active ? now : null;
        CompletedAt = status == CampaignStatus.Completed ? now : CompletedAt;
    }

    /// <summary>Books a cost.</summary>
    public CampaignCost AddCost(DateOnly date, decimal amount, CostKind kind, string? note)
    {
        Check(new CampaignMustTakeEntries(Status), new CostMustBePositive(amount));
        return new CampaignCost(Id, date, amount, kind, note);
    }

    /// <summary>Records what one day, or one channel, brought.</summary>
    public CampaignResult AddResult(CampaignFigures figures)
    {
        Check(new CampaignMustHaveStarted(Status), new FiguresMustBeInBounds(figures));
        return new CampaignResult(Id, figures);
    }

    /// <summary>Takes a customer into the campaign.</summary>
    public CampaignMember Target(Guid customerId, DateTime at)
    {
        Check(new CampaignMustTakeEntries(Status));
        return new CampaignMember(Id, customerId, at);
    }

    /// <summary>Credits a sale to the campaign.</summary>
    public CampaignSale Credit(SaleFacts sale)
    {
        Check(new CampaignMustHaveStarted(Status), new SaleMustBeInCurrency(sale.Amount.Currency, Currency));
        return new CampaignSale(Id, sale);
    }

    private void Take(CampaignPlan plan)
    {
        Check(new PlanMustBeSound(plan));
        (Name, Type, Currency) = (plan.Name.Trim(), plan.Type, plan.Currency);
        (GoalMetric, GoalValue) = (plan.Goal?.Metric, plan.Goal?.Value);
        (Strategy, Scheme) = (plan.Strategy, plan.Scheme);
        (Budget, ExpectedRevenue) = (plan.Budget, plan.ExpectedRevenue);
        (StartsOn, EndsOn) = (plan.StartsOn, plan.EndsOn);
    }
}

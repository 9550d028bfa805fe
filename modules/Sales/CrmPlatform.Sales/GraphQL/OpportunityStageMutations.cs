using CrmPlatform.Sales.Database;
using CrmPlatform.Sales.Domain;
using CrmPlatform.Sales.Domain.Opportunities;
using CrmPlatform.Sales.Domain.Rules;
using CrmPlatform.Sales.Domain.Stages;
using CrmPlatform.Sales.Events;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Sales.GraphQL;

/// <summary>Moves opportunities through the stages.</summary>
[MutationType]
[Authorize(SalesPermissions.Write)]
public static class OpportunityStageMutations
{
    /// <summary>Moves an opportunity to a stage, which may be one that wins or loses it.</summary>
    /// <param name="id">The opportunity.</param>
    /// <param name="stage">The name of the stage.</param>
    /// <param name="probability">How likely it is won, in percent. Default: the stage's.</param>
    /// <param name="closedOn">The day of the decision, for a stage that wins or loses. Default: today.</param>
    /// <param name="lostReason">Why it is lost, for a stage that loses.</param>
    /// <param name="version">The version that was read; the change is refused when there is a newer one. Default: no check.</param>
    public static async Task<Opportunity> MoveOpportunityAsync(
        [ID("Opportunity")] Guid id,
        string stage,
        int? probability,
        DateOnly? closedOn,
        string? lostReason,
        int? version,
        SalesDbContext db,
        ICaller caller,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var opportunity = await FindAsync(id, version, db, cancellation);
        var next = await db.StageAsync(stage, cancellation);
        opportunity.MoveTo(Move(next, caller, clock) with { Probability = probability, ClosedOn = closedOn, LostReason = lostReason });
        db.Publish(OpportunityEvents.Entered(opportunity, next));
        return opportunity;
    }

    /// <summary>Wins an opportunity.</summary>
    /// <param name="id">The opportunity.</param>
    /// <param name="amount">What it is worth. Default: the amount that it has.</param>
    /// <param name="closedOn">The day of the decision. Default: today.</param>
    /// <param name="stage">The name of the stage. Default: the first one that wins.</param>
    /// <param name="version">The version that was read; the change is refused when there is a newer one. Default: no check.</param>
    public static async Task<Opportunity> WinOpportunityAsync(
        [ID("Opportunity")] Guid id,
        decimal? amount,
        DateOnly? closedOn,
        string? stage,
        int? version,
        SalesDbContext db,
        ICaller caller,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var opportunity = await FindAsync(id, version, db, cancellation);
        var won = await StageAsync(stage, StageType.Won, db, cancellation);
        if (amount is not null)
        {
            opportunity.Revalue(amount);
        }

        opportunity.MoveTo(Move(won, caller, clock) with { ClosedOn = closedOn });
        db.Publish(OpportunityEvents.Entered(opportunity, won));
        return opportunity;
    }

    /// <summary>Loses an opportunity.</summary>
    /// <param name="id">The opportunity.</param>
    /// <param name="lostReason">Why it is lost.</param>
    /// <param name="closedOn">The day of the decision. Default: today.</param>
    /// <param name="stage">The name of the stage. Default: the first one that loses.</param>
    /// <param name="version">The version that was read; the change is refused when there is a newer one. Default: no check.</param>
    public static async Task<Opportunity> LoseOpportunityAsync(
        [ID("Opportunity")] Guid id,
        string lostReason,
        DateOnly? closedOn,
        string? stage,
        int? version,
        SalesDbContext db,
        ICaller caller,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var opportunity = await FindAsync(id, version, db, cancellation);
        var lost = await StageAsync(stage, StageType.Lost, db, cancellation);
        opportunity.MoveTo(Move(lost, caller, clock) with { ClosedOn = closedOn, LostReason = lostReason });
        db.Publish(OpportunityEvents.Entered(opportunity, lost));
        return opportunity;
    }

    /// <summary>Brings a won or lost opportunity back.</summary>
    /// <param name="id">The opportunity.</param>
    /// <param name="stage">The name of the stage. Default: the first open one.</param>
    /// <param name="version">The version that was read; the change is refused when there is a newer one. Default: no check.</param>
    public static async Task<Opportunity> ReopenOpportunityAsync(
        [ID("Opportunity")] Guid id,
        string? stage,
        int? version,
        SalesDbContext db,
        ICaller caller,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var opportunity = await FindAsync(id, version, db, cancellation);
        var open = await StageAsync(stage, StageType.Open, db, cancellation);
        opportunity.Reopen(Move(open, caller, clock));
        db.Publish(OpportunityEvents.Reopened(opportunity, open));
        return opportunity;
    }

    private static async Task<Opportunity> FindAsync(Guid id, int? version, SalesDbContext db, CancellationToken cancellation)
    {
        var opportunity = await db.Opportunities.MustFindAsync(id, cancellation);
        opportunity.MustHaveVersion(version);
        return opportunity;
    }

    private static async Task<Stage> StageAsync(string? name, StageType type, SalesDbContext db, CancellationToken cancellation)
    {
        if (name is null)
        {
            return await db.FirstStageAsync(type, cancellation);
        }

        var stage = await db.StageAsync(name, cancellation);
        Sdk.Rules.Check(new StageMustBeOfType(stage, type));
        return stage;
    }

    private static StageMove Move(Stage stage, ICaller caller, TimeProvider clock) =>
        new(stage, clock.GetUtcNow().UtcDateTime, caller.Name);
}

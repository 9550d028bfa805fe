using CrmPlatform.Sales.Domain.Opportunities;
using CrmPlatform.Sales.Domain.Stages;

namespace CrmPlatform.Sales.Events;

/// <summary>Tells what happened to an opportunity.</summary>
public static class OpportunityEvents
{
    /// <summary>It was created.</summary>
    public static OpportunityOpened Opened(Opportunity o, DateTime at) => new(o.Id, o.CustomerId, o.Number, o.Title, at);

    /// <summary>It entered a stage: it was moved, won or lost.</summary>
    public static object Entered(Opportunity o, Stage stage) => o.Status switch
    {
        StageType.Won => new OpportunityWon(o.Id, o.CustomerId, o.Number, o.Title, o.Amount.GetValueOrDefault(), o.Currency, ClosedAt(o)),
        StageType.Lost => new OpportunityLost(o.Id, o.CustomerId, o.Number, o.Title, o.LostReason ?? "", ClosedAt(o)),
        _ => new OpportunityMoved(o.Id, o.CustomerId, o.Number, o.Title, stage.Name, o.StageEnteredAt),
    };

    /// <summary>It was reopened.</summary>
    public static OpportunityReopened Reopened(Opportunity o, Stage stage) =>
        new(o.Id, o.CustomerId, o.Number, o.Title, stage.Name, o.StageEnteredAt);

    // A decision of today happened now; one of another day, at that day's beginning.
    private static DateTime ClosedAt(Opportunity o) =>
        o.ClosedOn is { } day && day != DateOnly.FromDateTime(o.StageEnteredAt)
            ? day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)
            : o.StageEnteredAt;
}

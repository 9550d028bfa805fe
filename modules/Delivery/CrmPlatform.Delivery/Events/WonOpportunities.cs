using CrmPlatform.Delivery.Database;
using CrmPlatform.Delivery.Domain.Requirements;
using CrmPlatform.Delivery.Domain.Rules;
using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Delivery.Events;

/// <summary>Takes up what was sold.</summary>
public static class WonOpportunities
{
    // What was won before that is under way or done: history that is imported puts nothing on the list.
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(30);

    /// <summary>Takes a requirement down for an opportunity that was won in the last 30 days, so that nothing sold is forgotten.</summary>
    [On("sales.opportunity-won", 1)]
    public static Task HandleAsync(OpportunityWon won, DeliveryDbContext db, TimeProvider clock)
    {
        if (clock.GetUtcNow().UtcDateTime - won.HappenedAt <= Fresh)
        {
            db.Requirements.Add(new Requirement(Title(won.Title), RequirementType.Service, won.CustomerId)
            {
                Source = $"Opportunity {won.Number}",
            });
        }

        return Task.CompletedTask;
    }

    private static string Title(string won)
    {
        var title = $"Deliver: {won}";
        return title.Length > NameMustBeGiven.MaxLength ? title[..NameMustBeGiven.MaxLength] : title;
    }
}

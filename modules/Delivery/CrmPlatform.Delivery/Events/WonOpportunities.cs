using CrmPlatform.Delivery.Database;
using CrmPlatform.Delivery.Domain.Requirements;
using CrmPlatform.Delivery.Domain.Rules;
using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Delivery.Events;

/// <summary>Takes up what was sold.</summary>
public static class WonOpportunities
{
    /// <summary>Takes a requirement down for an opportunity that was won, so that nothing sold is forgotten.</summary>
    [On("sales.opportunity-won", 1)]
    public static Task HandleAsync(OpportunityWon won, DeliveryDbContext db)
    {
        var title = $"Deliver: {won.Title}";
        db.Requirements.Add(new Requirement(
            title.Length > NameMustBeGiven.MaxLength ? title[..NameMustBeGiven.MaxLength] : title,
            RequirementType.Service,
            won.CustomerId)
        {
            Source = "sales.opportunity-won",
        });
        return Task.CompletedTask;
    }
}

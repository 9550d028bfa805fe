using CrmPlatform.Marketing.Database;
using CrmPlatform.Marketing.Domain;
using CrmPlatform.Marketing.Domain.Members;
using CrmPlatform.Marketing.Events;
using CrmPlatform.Sdk.Events;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Marketing.GraphQL;

/// <summary>What of campaigns can be listened to.</summary>
[SubscriptionType]
[Authorize(MarketingPermissions.Read)]
public static class CampaignSubscriptions
{
    /// <summary>A customer answered a campaign, bought because of it, or opted out.</summary>
    /// <param name="campaignId">Only this campaign; null for all.</param>
    [Subscribe]
    [On("marketing.customer-responded", 1)]
    [Topic("{campaignId}")]
    [UseFirstOrDefault]
    public static IQueryable<CampaignMember> CampaignMemberResponded([ID("Campaign")] Guid? campaignId, [EventMessage] CustomerResponded response, MarketingDbContext db) =>
        db.Members.Where(m => m.CampaignId == response.CampaignId && m.CustomerId == response.CustomerId);
}

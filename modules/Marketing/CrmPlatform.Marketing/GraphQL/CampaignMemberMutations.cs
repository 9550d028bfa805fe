using CrmPlatform.Marketing.Database;
using CrmPlatform.Marketing.Domain;
using CrmPlatform.Marketing.Domain.Members;
using CrmPlatform.Marketing.Events;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Marketing.GraphQL;

/// <summary>Who is in a campaign, and what they did.</summary>
[MutationType]
[Authorize(MarketingPermissions.Write)]
public static class CampaignMemberMutations
{
    /// <summary>Takes a customer into a campaign who may be addressed for marketing; one who is in it already stays as is.</summary>
    public static async Task<CampaignMember> AddCampaignMemberAsync(
        MarketingDbContext db,
        ITenantGraph graph,
        TimeProvider clock,
        [ID("Campaign")] Guid campaignId,
        [ID("Customer")] Guid customerId,
        CancellationToken cancellation)
    {
        var campaign = await db.Campaigns.MustFindAsync(campaignId, cancellation);
        var present = await db.Members.FirstOrDefaultAsync(m => m.CampaignId == campaignId && m.CustomerId == customerId, cancellation);
        if (present is not null)
        {
            return present;
        }

        await CustomerConsent.CheckAsync(graph, customerId, campaign.Type, cancellation);
        var member = campaign.Target(customerId, clock.GetUtcNow().UtcDateTime);
        db.Members.Add(member);
        db.Publish(new CustomerTargeted(campaign.Id, customerId, campaign.Name));
        return member;
    }

    /// <summary>Records that a customer responded, bought or opted out.</summary>
    public static async Task<CampaignMember> RecordMemberResponseAsync(
        MarketingDbContext db,
        TimeProvider clock,
        [ID("CampaignMember")] Guid id,
        MemberStatus status,
        CancellationToken cancellation)
    {
        var member = await db.Members.MustFindAsync(id, cancellation);
        var campaign = await db.Campaigns.MustFindAsync(member.CampaignId, cancellation);
        member.Record(status, clock.GetUtcNow().UtcDateTime);
        db.Publish(new CustomerResponded(campaign.Id, member.CustomerId, campaign.Name, EnumNames.ToGraphQL(status.ToString())));
        return member;
    }
}

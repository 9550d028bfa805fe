using CrmPlatform.Marketing.Database;
using CrmPlatform.Marketing.Domain;
using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Marketing.Domain.Members;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Marketing.GraphQL;

/// <summary>The fields of a member that are not its own columns.</summary>
[ObjectType<CampaignMember>(Ignore = [nameof(CampaignMember.CampaignId), nameof(CampaignMember.CustomerId)])]
[Authorize(MarketingPermissions.Read)]
public static class CampaignMemberFields
{
    /// <summary>Loads members by id.</summary>
    [NodeResolver]
    public static IQueryable<CampaignMember> GetById(MarketingDbContext db) => db.Members;

    /// <summary>The campaign.</summary>
    [BatchBy(nameof(Campaign.Id), ParentKey = nameof(CampaignMember.CampaignId))]
    [UseFirstOrDefault]
    public static IQueryable<Campaign> GetCampaign(MarketingDbContext db) => db.Campaigns;

    /// <summary>The customer; null when it is gone.</summary>
    public static CustomerRef? GetCustomer([Parent(nameof(CampaignMember.CustomerId))] CampaignMember member) => new(member.CustomerId);
}

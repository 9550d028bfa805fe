using CrmPlatform.Marketing.Database;
using CrmPlatform.Marketing.Domain;
using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Marketing.Domain.Members;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Marketing.GraphQL;

/// <summary>What this module adds to a customer.</summary>
[ExtendObjectType("Customer")]
[Authorize(MarketingPermissions.Read)]
public static class CustomerCampaigns
{
    /// <summary>The customer's part in campaigns: since when, and how far it went.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [BatchBy(nameof(CampaignMember.CustomerId))]
    public static IQueryable<CampaignMember> GetCampaignMemberships(MarketingDbContext db) => db.Members;

    /// <summary>The campaigns that targeted the customer, the latest first; at most 200.</summary>
    [BatchResolver]
    public static async Task<IReadOnlyList<IReadOnlyList<Campaign>>> GetCampaignsAsync(
        [Parent] IReadOnlyList<CustomerRef> customers, MarketingDbContext db, CancellationToken cancellation, int first = 50)
    {
        if (first is < 0 or > 200)
        {
            throw new InvalidInputException("first", $"'first' is {first}. Give 0 to 200.");
        }

        Guid[] ids = [.. customers.Select(c => c.Id)];
        var rows = await db.Members
            .Where(m => ids.Contains(m.CustomerId))
            .Select(m => m.CustomerId)
            .Distinct()
            .SelectMany(id => db.Members.Where(m => m.CustomerId == id).OrderByDescending(m => m.TargetedAt).ThenByDescending(m => m.Id).Take(first))
            .Join(db.Campaigns, m => m.CampaignId, c => c.Id, (m, c) => new { m.CustomerId, m.TargetedAt, m.Id, Campaign = c })
            .AsNoTracking()
            .ToListAsync(cancellation);

        var byCustomer = rows.OrderByDescending(r => r.TargetedAt).ThenByDescending(r => r.Id).ToLookup(r => r.CustomerId, r => r.Campaign);
        return [.. customers.Select(c => byCustomer[c.Id].ToList())];
    }
}

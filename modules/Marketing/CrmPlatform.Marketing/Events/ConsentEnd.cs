using CrmPlatform.Marketing.Database;
using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Marketing.Domain.Members;
using CrmPlatform.Sdk.Events;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Marketing.Events;

/// <summary>Leaves alone who takes consent back.</summary>
public static class ConsentEnd
{
    /// <summary>Notes in every campaign that the customer opted out.</summary>
    [On("customers.consent-changed", 1)]
    public static async Task OptOutAsync(ConsentChanged consent, MarketingDbContext db, TimeProvider clock, CancellationToken cancellation)
    {
        if (consent is not { Purpose: CampaignPurpose.Name, State: "WITHDRAWN" or "EXPIRED" })
        {
            return;
        }

        var members = await db.Members.Where(m => m.CustomerId == consent.CustomerId && m.Status != MemberStatus.OptedOut).ToListAsync(cancellation);
        foreach (var member in members)
        {
            member.Record(MemberStatus.OptedOut, clock.GetUtcNow().UtcDateTime);
        }
    }
}

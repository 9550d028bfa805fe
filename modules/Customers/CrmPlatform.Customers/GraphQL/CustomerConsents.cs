using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Consents;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Whether customers may be addressed.</summary>
[ExtendObjectType("Customer")]
[Authorize(CustomersPermissions.Read)]
public static class CustomerConsents
{
    /// <summary>Whether the customer may be addressed for a purpose: whoever took consent back, or let it expire, may not; who never said anything, as the tenant has set.</summary>
    /// <param name="purpose">What for, such as marketing.</param>
    /// <param name="channel">By which way. Default: what was said about any way counts.</param>
    [BatchResolver]
    public static async Task<IReadOnlyList<bool>> GetMayContactAsync(
        [Parent(nameof(Customer.Id))] IReadOnlyList<Customer> customers, string purpose, ConsentChannel? channel, CustomersDbContext db, CustomersSettings settings, TimeProvider clock, CancellationToken cancellation)
    {
        var (ids, clean, now) = (customers.Select(c => c.Id).ToArray(), Consent.Normalize(purpose), clock.GetUtcNow().UtcDateTime);
        var said = (await db.Consents
            .Where(c => ids.Contains(c.CustomerId) && c.Purpose == clean && (c.Channel == null || c.Channel == channel))
            .ToListAsync(cancellation)).ToLookup(c => c.CustomerId, c => c.Says(now));
        return [.. customers.Select(c => !said[c.Id].Contains(false) && (said[c.Id].Contains(true) || !settings.ConsentRequired))];
    }
}

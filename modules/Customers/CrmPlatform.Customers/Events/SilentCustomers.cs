using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.Events;

/// <summary>Finds customers that have not been heard of.</summary>
public static class SilentCustomers
{
    private const int MostAtOnce = 5000; // The others follow in the next night.

    /// <summary>Says of active customers with nothing on their timeline for as long as the tenant has set that they are at risk.</summary>
    [Schedule("0 3 * * *")]
    public static async Task MarkAtRiskAsync(CustomersDbContext db, CustomersSettings settings, TimeProvider clock, CancellationToken cancellation)
    {
        if (settings.AtRiskAfterDays is not { } days)
        {
            return;
        }

        var since = clock.GetUtcNow().UtcDateTime.AddDays(-days);
        var silent = await db.Customers
            .Where(c => c.Lifecycle == CustomerLifecycle.Active && c.CreatedAt < since)
            .Where(c => !db.TimelineEntries.Any(t => t.CustomerId == c.Id && t.OccurredAt >= since))
            .OrderBy(c => c.Id)
            .Take(MostAtOnce)
            .ToListAsync(cancellation);
        foreach (var customer in silent)
        {
            var from = StateMachine<CustomerLifecycle>.Name(customer.Lifecycle);
            customer.ChangeLifecycle(CustomerLifecycle.AtRisk);
            db.Publish(new LifecycleChanged(customer.Id, from, StateMachine<CustomerLifecycle>.Name(customer.Lifecycle)));
        }
    }
}

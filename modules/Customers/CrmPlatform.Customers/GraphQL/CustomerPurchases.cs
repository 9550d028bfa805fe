using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What a customer bought, added up.</summary>
[ObjectType<Customer>]
public static class CustomerPurchases
{
    /// <summary>How many purchases the customer made: those with one number count once.</summary>
    [BatchResolver]
    public static async Task<IReadOnlyList<int>> GetTotalOrderAsync([Parent(nameof(Customer.Id))] IReadOnlyList<Customer> customers, CustomersDbContext db, CancellationToken cancellation)
    {
        var ids = customers.Select(c => c.Id).ToArray();
        var counts = await db.Transactions
            .Where(t => ids.Contains(t.CustomerId))
            .GroupBy(t => t.CustomerId)
            .Select(g => new { g.Key, Count = g.Select(t => t.Reference).Distinct().Count() + g.Count(t => t.Reference == null) })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        return [.. customers.Select(c => counts.GetValueOrDefault(c.Id))];
    }

    /// <summary>What all of the customer's purchases were worth, in each currency.</summary>
    [BatchResolver]
    public static async Task<IReadOnlyList<IReadOnlyList<Money>>> GetTotalAmountAsync([Parent(nameof(Customer.Id))] IReadOnlyList<Customer> customers, CustomersDbContext db, CancellationToken cancellation)
    {
        var ids = customers.Select(c => c.Id).ToArray();
        var sums = await db.Transactions
            .Where(t => ids.Contains(t.CustomerId))
            .GroupBy(t => new { t.CustomerId, t.Currency })
            .Select(g => new { g.Key.CustomerId, g.Key.Currency, Amount = g.Sum(t => t.Amount) })
            .OrderBy(g => g.Currency)
            .ToListAsync(cancellation);
        var byCustomer = sums.ToLookup(s => s.CustomerId, s => new Money(s.Amount, s.Currency));
        return [.. customers.Select(IReadOnlyList<Money> (c) => [.. byCustomer[c.Id]])];
    }
}

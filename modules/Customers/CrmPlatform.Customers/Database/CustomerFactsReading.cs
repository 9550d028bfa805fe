using CrmPlatform.Customers.Domain.Analysis;
using CrmPlatform.Customers.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.Database;

/// <summary>Reads what an analysis is made of, in two statements and row by row.</summary>
internal static class CustomerFactsReading
{
    /// <summary>The customers with their purchases up to the day of the order, and up to its horizon before, each in the order of their ids.</summary>
    public static async Task<(IReadOnlyList<CustomerFacts> Now, IReadOnlyList<CustomerFacts> Before)> ReadFactsAsync(
        this CustomersDbContext db, AnalysisOrder order, CustomerSelection selection, CancellationToken cancellation)
    {
        var day = order.AsOf.AddDays(order.Foresees ? -order.Parameters.HorizonDays : 0);
        var (now, before, later) = (new Dictionary<Guid, Dictionary<string, Purchase>>(), new Dictionary<Guid, Dictionary<string, Purchase>>(), new Dictionary<Guid, decimal>());
        var end = order.AsOf.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var lines = db.Transactions.AsNoTracking()
            .Where(t => t.Currency == order.Currency && t.OccurredAt < end)
            .Select(t => new { t.Id, t.CustomerId, t.Reference, t.OccurredAt, t.Amount });
        await foreach (var line in lines.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var bought = DateOnly.FromDateTime(line.OccurredAt);
            var purchase = line.Reference ?? $"{line.Id:N}";
            Add(now, line.CustomerId, purchase, bought, line.Amount);
            if (bought <= day)
            {
                Add(before, line.CustomerId, purchase, bought, line.Amount);
            }
            else
            {
                later[line.CustomerId] = later.GetValueOrDefault(line.CustomerId) + line.Amount;
            }
        }

        var customers = await Selected(db, selection).Where(c => db.Transactions.Any(t => t.CustomerId == c.Id))
            .Select(c => new { c.Id, c.Kind, c.Country, c.Segment, c.Industry, c.Source }).ToListAsync(cancellation);
        // In the order of ids as text: databases order them in ways of their own, and a model depends on it.
        CustomerFacts[] facts =
        [
            .. customers.OrderBy(c => $"{c.Id:N}", StringComparer.Ordinal)
                .Select(c => new CustomerFacts(c.Id, c.Kind.ToString().ToUpperInvariant(), c.Country ?? "", c.Segment ?? "", c.Industry ?? "", c.Source ?? "") { Purchases = [] }),
        ];
        return (With(facts, now, []), With(facts, before, later));
    }

    private static IQueryable<Customer> Selected(CustomersDbContext db, CustomerSelection selection)
    {
        var customers = db.Customers.AsNoTracking().Where(c => c.Lifecycle != CustomerLifecycle.Archived);
        customers = selection.Kind is { } kind ? customers.Where(c => c.Kind == kind) : customers;
        customers = selection.Country is { } country ? customers.Where(c => c.Country == country) : customers;
        customers = selection.Segment is { } segment ? customers.Where(c => c.Segment == segment) : customers;
        return selection.Industry is { } industry ? customers.Where(c => c.Industry == industry) : customers;
    }

    private static IReadOnlyList<CustomerFacts> With(
        IEnumerable<CustomerFacts> facts, Dictionary<Guid, Dictionary<string, Purchase>> purchases, Dictionary<Guid, decimal> later) =>
    [
        .. facts.Where(f => purchases.ContainsKey(f.CustomerId)).Select(f => f with
        {
            Purchases = [.. purchases[f.CustomerId].OrderBy(p => p.Value.Day).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Value)],
            Later = later.GetValueOrDefault(f.CustomerId),
        }),
    ];

    private static void Add(Dictionary<Guid, Dictionary<string, Purchase>> all, Guid customer, string purchase, DateOnly day, decimal amount)
    {
        if (!all.TryGetValue(customer, out var purchases))
        {
            all.Add(customer, purchases = []);
        }

        var known = purchases.GetValueOrDefault(purchase, new Purchase(day, 0));
        purchases[purchase] = new Purchase(day > known.Day ? day : known.Day, known.Amount + amount);
    }
}

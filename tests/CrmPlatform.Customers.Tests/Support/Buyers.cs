using CrmPlatform.Customers.Domain.Analysis;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Transactions;
using CrmPlatform.Sdk.Analysis;

namespace CrmPlatform.Customers.Tests.Support;

/// <summary>Customers who buy more or less often: the first half every few days, the others seldom.</summary>
internal static class Buyers
{
    public static readonly DateOnly AsOf = new(2026, 3, 1);

    /// <summary>The customers, and what each bought within a year.</summary>
    public static IReadOnlyList<(Customer Customer, CustomerTransaction[] Bought)> Of(int count)
    {
        var random = new SeededRandom(5);
        return
        [
            .. Enumerable.Range(0, count).Select(i =>
            {
                var customer = new Customer(i % 3 == 0 ? CustomerKind.Person : CustomerKind.Organization, $"Customer {i}", null, CustomerLifecycle.Active);
                customer.Describe(new CustomerProfile { Country = i % 2 == 0 ? "DE" : "AT" });
                var times = i < count / 2 ? 8 + random.NextInt(12) : 1 + random.NextInt(3);
                return (customer, Enumerable.Range(0, times).Select(_ => Bought(customer, random)).ToArray());
            }),
        ];
    }

    private static CustomerTransaction Bought(Customer customer, SeededRandom random) => new(customer.Id, new TransactionDetails
    {
        Amount = 10 + random.NextInt(90), Currency = "EUR", OccurredAt = AsOf.AddDays(-random.NextInt(365)).ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc),
    });

    /// <summary>An analysis of them.</summary>
    public static AnalysisOrder Order(AnalysisKind kind) => new()
    {
        Kind = kind, AsOf = AsOf, Currency = "EUR", Seed = 7, Features = [CustomerFeature.Recency, CustomerFeature.Frequency, CustomerFeature.Monetary, CustomerFeature.Country],
    };
}

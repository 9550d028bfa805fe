using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain.Analysis;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Duplicates;
using CrmPlatform.Customers.Domain.Transactions;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What the sample's customers bought, and what analyses and rules say of them.</summary>
internal sealed class SampleFindings(CustomersDbContext db)
{
    private static readonly DateTime FirstPurchase = new(2025, 9, 1, 10, 0, 0, DateTimeKind.Utc);
    private static readonly string[] Channels = ["Web", "Fair", "Phone"];

    /// <summary>Adds the purchases of one customer; the past tells no events.</summary>
    public void Buy(Customer customer, int i)
    {
        for (var n = 0; n <= i % 4; n++)
        {
            db.Transactions.Add(new CustomerTransaction(customer.Id, new TransactionDetails
            {
                Amount = 120 + (i * 35) + (n * 80),
                Currency = "EUR",
                OccurredAt = FirstPurchase.AddDays((i * 5) + (n * 23)),
                Reference = $"P-{1001 + i}-{n + 1}",
                Channel = Channels[(i + n) % Channels.Length],
            }));
        }
    }

    /// <summary>Scores the customers, and looks for those that are likely one.</summary>
    public async Task FindAsync(CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        await db.AnalyseAsync(
            new AnalysisOrder { Kind = AnalysisKind.Rfm, AsOf = new DateOnly(2026, 3, 1), Currency = "EUR" }, new CustomerSelection(), cancellation);
        var rule = Rule("Same name", DuplicateFieldName.Name);
        db.DuplicateRules.AddRange(rule, Rule("Same e-mail", DuplicateFieldName.Email), Rule("Same phone", DuplicateFieldName.Phone));
        await db.FillAsync(rule, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private static DuplicateRule Rule(string name, DuplicateFieldName field) => new(name, [new(field, DuplicateComparison.Normalized, 1)], threshold: 1, evidence: 0);
}

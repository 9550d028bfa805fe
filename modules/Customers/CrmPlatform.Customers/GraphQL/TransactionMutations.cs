using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Customers.Domain.Transactions;
using CrmPlatform.Customers.Events;
using CrmPlatform.Customers.GraphQL.Inputs;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Records purchases.</summary>
[MutationType]
[Authorize(CustomersPermissions.Write)]
public static class TransactionMutations
{
    private const int MostTogether = 1000;

    /// <summary>Records a purchase of a customer, or a line of one.</summary>
    public static async Task<CustomerTransaction> RecordTransactionAsync(
        RecordTransactionInput input, CustomersDbContext db, TimeProvider clock, CancellationToken cancellation) =>
        (await RecordAsync([input], db, clock, cancellation))[0];

    /// <summary>Records up to 1,000 purchases, or lines of them: all or none.</summary>
    /// <param name="transactions">The purchases. Lines of one customer with one reference are told as one purchase.</param>
    public static Task<IReadOnlyList<CustomerTransaction>> RecordTransactionsAsync(
        IReadOnlyList<RecordTransactionInput> transactions, CustomersDbContext db, TimeProvider clock, CancellationToken cancellation) =>
        transactions.Count is > 0 and <= MostTogether
            ? RecordAsync(transactions, db, clock, cancellation)
            : throw new InvalidInputException("transactions", $"There are {transactions.Count} transactions. Give 1 to {MostTogether}.");

    private static async Task<IReadOnlyList<CustomerTransaction>> RecordAsync(
        IReadOnlyList<RecordTransactionInput> inputs, CustomersDbContext db, TimeProvider clock, CancellationToken cancellation)
    {
        var ids = inputs.Select(i => i.CustomerId).Distinct().ToArray();
        var customers = await db.Customers.Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Lifecycle }).ToDictionaryAsync(c => c.Id, c => c.Lifecycle, cancellation);
        var recorded = new List<CustomerTransaction>(inputs.Count);
        foreach (var input in inputs)
        {
            Sdk.Rules.Check(new CustomerMustNotBeArchived(customers.TryGetValue(input.CustomerId, out var lifecycle) ? lifecycle : throw new NotFoundException("Customer", input.CustomerId)));
            recorded.Add(new CustomerTransaction(input.CustomerId, new TransactionDetails
            {
                Amount = input.Amount,
                Currency = input.Currency,
                OccurredAt = input.OccurredAt ?? clock.GetUtcNow().UtcDateTime,
                Reference = input.Reference,
                Channel = input.Channel,
            }));
        }

        db.Transactions.AddRange(recorded);
        foreach (var purchase in recorded.GroupBy(t => (t.CustomerId, t.Currency, t.Reference, Own: t.Reference is null ? t.Id : Guid.Empty)))
        {
            var first = purchase.First();
            db.Publish(new TransactionRecorded(first.Id, first.CustomerId, purchase.Sum(t => t.Amount), first.Currency, first.OccurredAt));
        }

        return recorded;
    }
}

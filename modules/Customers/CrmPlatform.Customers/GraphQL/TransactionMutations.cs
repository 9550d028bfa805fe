using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Customers.Domain.Transactions;
using CrmPlatform.Customers.Events;
using CrmPlatform.Customers.GraphQL.Inputs;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Records purchases.</summary>
[MutationType]
[Authorize(CustomersPermissions.Write)]
public static class TransactionMutations
{
    /// <summary>Records a purchase of a customer, or a line of one.</summary>
    public static async Task<CustomerTransaction> RecordTransactionAsync(
        RecordTransactionInput input, CustomersDbContext db, TimeProvider clock, CancellationToken cancellation)
    {
        var customer = await db.Customers.MustFindAsync(input.CustomerId, cancellation);
        Sdk.Rules.Check(new CustomerMustNotBeArchived(customer.Lifecycle));
        var transaction = new CustomerTransaction(customer.Id, new TransactionDetails
        {
            Amount = input.Amount,
            Currency = input.Currency,
            OccurredAt = input.OccurredAt ?? clock.GetUtcNow().UtcDateTime,
            Reference = input.Reference,
            Channel = input.Channel,
        });
        db.Transactions.Add(transaction);
        db.Publish(new TransactionRecorded(transaction.Id, customer.Id, transaction.Amount, transaction.Currency, transaction.OccurredAt));
        return transaction;
    }
}

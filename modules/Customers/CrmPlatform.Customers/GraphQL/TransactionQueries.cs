using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Transactions;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Finds purchases.</summary>
[QueryType]
[Authorize(CustomersPermissions.Read)]
public static class TransactionQueries
{
    /// <summary>The purchases of all customers, the latest first.</summary>
    [UsePaging, UseFiltering, UseSorting, UseAggregation]
    public static IQueryable<CustomerTransaction> GetCustomerTransactions(CustomersDbContext db) => db.Transactions.OrderByDescending(t => t.OccurredAt);
}

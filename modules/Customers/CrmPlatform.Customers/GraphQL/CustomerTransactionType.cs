using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Transactions;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What a purchase leads to.</summary>
[ObjectType<CustomerTransaction>(Ignore = [nameof(CustomerTransaction.CustomerId), nameof(CustomerTransaction.OrderId)])]
[Authorize(CustomersPermissions.Read)]
public static class CustomerTransactionType
{
    /// <summary>The purchases with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<CustomerTransaction> GetTransactions(CustomersDbContext db) => db.Transactions;

    /// <summary>Who bought.</summary>
    [BatchBy(nameof(Customer.Id), ParentKey = nameof(CustomerTransaction.CustomerId)), UseFirstOrDefault]
    public static IQueryable<Customer> GetCustomer(CustomersDbContext db) => db.Customers;
}

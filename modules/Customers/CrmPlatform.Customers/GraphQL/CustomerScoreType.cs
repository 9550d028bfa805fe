using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Analysis;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What a score leads to.</summary>
[ObjectType<CustomerScore>(Ignore = [nameof(CustomerScore.Id), nameof(CustomerScore.CustomerId), nameof(CustomerScore.ModelId)])]
[Authorize(CustomersPermissions.Read)]
public static class CustomerScoreType
{
    /// <summary>The customer.</summary>
    [BatchBy(nameof(Customer.Id), ParentKey = nameof(CustomerScore.CustomerId)), UseFirstOrDefault]
    public static IQueryable<Customer> GetCustomer(CustomersDbContext db) => db.Customers;

    /// <summary>The analysis.</summary>
    [BatchBy(nameof(AnalysisModel.Id), ParentKey = nameof(CustomerScore.ModelId)), UseFirstOrDefault]
    public static IQueryable<AnalysisModel> GetModel(CustomersDbContext db) => db.Models;
}

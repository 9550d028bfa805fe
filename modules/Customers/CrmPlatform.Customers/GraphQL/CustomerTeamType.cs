using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Labels;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What a customer's team leads to.</summary>
[ObjectType<CustomerTeam>(Ignore = [nameof(CustomerTeam.CustomerId)])]
[Authorize(CustomersPermissions.Read)]
public static class CustomerTeamType
{
    /// <summary>The customers' teams with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<CustomerTeam> GetTeams(CustomersDbContext db) => db.Teams;

    /// <summary>The customer.</summary>
    [BatchBy(nameof(Customer.Id), ParentKey = nameof(CustomerTeam.CustomerId)), UseFirstOrDefault]
    public static IQueryable<Customer> GetCustomer(CustomersDbContext db) => db.Customers;
}

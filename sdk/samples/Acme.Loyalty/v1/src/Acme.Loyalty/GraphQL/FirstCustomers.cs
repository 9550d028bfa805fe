using CrmPlatform.Sdk;

namespace Acme.Loyalty.GraphQL;

/// <summary>The first customers, as the tenant's own GraphQL answers it.</summary>
/// <param name="Customers">The page.</param>
[TenantQuery("{ customers(first: 5) { nodes { id } } }")]
internal sealed record FirstCustomers(FirstCustomers.Page Customers)
{
    /// <summary>A page of customers.</summary>
    /// <param name="Nodes">The customers.</param>
    internal sealed record Page(IReadOnlyList<Customer> Nodes);

    /// <summary>A customer.</summary>
    /// <param name="Id">Its global id.</param>
    internal sealed record Customer(string Id);
}

using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Marketing.GraphQL;

/// <summary>The customers that the sample is about.</summary>
/// <param name="Customers">The first of them by name.</param>
[TenantQuery("{ customers(first: 6, order: [{ name: ASC }]) { nodes { id name } } }")]
internal sealed record SampleCustomers(SampleCustomers.Page Customers)
{
    /// <summary>A page of customers.</summary>
    /// <param name="Nodes">The customers.</param>
    internal sealed record Page(IReadOnlyList<Customer> Nodes);

    /// <summary>A customer.</summary>
    /// <param name="Id">The global id.</param>
    /// <param name="Name">The name.</param>
    internal sealed record Customer(string Id, string Name)
    {
        public Guid Key => NodeId.TryDecode(Id, out _, out var key) ? key : throw new InvalidOperationException($"'{Id}' is no global id.");
    }

    public static async Task<IReadOnlyList<Customer>> AskAsync(ITenantGraph graph, CancellationToken cancellation) =>
        (await graph.QueryAsync<SampleCustomers>(null, cancellation)).Customers.Nodes;
}

using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Sales.GraphQL;

/// <summary>The customers that the sample sells to.</summary>
/// <param name="Customers">A page of them.</param>
[TenantQuery("query { customers(first: 50, order: [{ number: ASC }]) { nodes { id } } }")]
public sealed record SampleCustomers(SampleCustomers.Page Customers)
{
    /// <summary>Their keys.</summary>
    public IReadOnlyList<Guid> Keys() =>
        [.. Customers.Nodes.Select(n => NodeId.TryDecode(n.Id, out _, out var key) ? key : throw new InvalidOperationException($"'{n.Id}' is no global id."))];

    /// <summary>A page of customers.</summary>
    /// <param name="Nodes">The customers.</param>
    public sealed record Page(IReadOnlyList<Node> Nodes);

    /// <summary>A customer.</summary>
    /// <param name="Id">Its global id.</param>
    public sealed record Node(string Id);
}

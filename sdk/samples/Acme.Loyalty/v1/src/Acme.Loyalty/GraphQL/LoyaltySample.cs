using Acme.Loyalty.Database;
using Acme.Loyalty.Domain;
using Acme.Loyalty.Events;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;

namespace Acme.Loyalty.GraphQL;

/// <summary>Some points for the customers of demo tenants.</summary>
internal sealed class LoyaltySample(LoyaltyDbContext db, ITenantGraph graph) : ISampleData
{
    /// <inheritdoc/>
    public async Task AddAsync(CancellationToken cancellation)
    {
        var first = await graph.QueryAsync<FirstCustomers>(null, cancellation);
        foreach (var customer in first.Customers.Nodes)
        {
            if (NodeId.TryDecode(customer.Id, out _, out var id))
            {
                var account = new LoyaltyAccount(id);
                db.Accounts.Add(account);
                db.Book(account, account.Adjust(100, "Welcome"));
            }
        }
    }
}

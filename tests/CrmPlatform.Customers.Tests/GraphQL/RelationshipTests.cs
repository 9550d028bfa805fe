using CrmPlatform.Customers.Tests.Support;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Customers.Tests.GraphQL;

public sealed class RelationshipTests(CustomersHost host) : IClassFixture<CustomersHost>
{
    private const string Related = "query($id: ID!) { customer(id: $id) { relationships { nodes { name note other { name } } } } }";

    [Fact]
    public async Task RelateCustomers_ByATypeWithTwoNames_IsNamedFromEitherSide()
    {
        var tenant = await host.TenantAsync();
        var (buyer, supplier) = (await Given.CustomerAsync(tenant, "Buyer"), await Given.CustomerAsync(tenant, "Mill"));
        var type = await TypeAsync(tenant, "Supplier", "Buyer");

        await Do.MutationAsync(tenant, "relateCustomers", "relationship { id }", new { customerId = buyer, otherId = supplier, typeId = type, note = "Since 2019" });

        Assert.Equal("""{"data":{"customer":{"relationships":{"nodes":[{"name":"Supplier","note":"Since 2019","other":{"name":"Mill"}}]}}}}""", await tenant.QueryAsync(Related, new { id = buyer }));
        Assert.Equal("""{"data":{"customer":{"relationships":{"nodes":[{"name":"Buyer","note":"Since 2019","other":{"name":"Buyer"}}]}}}}""", await tenant.QueryAsync(Related, new { id = supplier }));
    }

    [Fact]
    public async Task EndRelationship_FromTheOtherSide_EndsBoth()
    {
        var tenant = await host.TenantAsync();
        var (one, other) = (await Given.CustomerAsync(tenant, "One"), await Given.CustomerAsync(tenant, "Other"));
        var type = await TypeAsync(tenant, "Partner", null);
        await Do.MutationAsync(tenant, "relateCustomers", "relationship { id }", new { customerId = one, otherId = other, typeId = type });
        var answer = await tenant.AskAsync("query($id: ID!) { customer(id: $id) { relationships { nodes { id } } } }", new { id = other });

        await Do.MutationAsync(tenant, "endRelationship", "customer { id }", new { id = answer.GetProperty("customer").GetProperty("relationships").GetProperty("nodes")[0].GetProperty("id").GetString() });

        Assert.Equal("""{"data":{"customer":{"relationships":{"nodes":[]}}}}""", await tenant.QueryAsync(Related, new { id = one }));
        await Do.MutationAsync(tenant, "removeRelationshipType", "", new { id = type });
        Assert.Equal("""{"data":{"relationshipTypes":{"nodes":[]}}}""", await tenant.QueryAsync("{ relationshipTypes { nodes { name } } }"));
    }

    [Fact]
    public async Task Mutations_BadInput_SayWhatIsWrong()
    {
        var tenant = await host.TenantAsync();
        var (customerId, otherId) = (await Given.CustomerAsync(tenant, "One"), await Given.CustomerAsync(tenant, "Other"));
        var typeId = await TypeAsync(tenant, "Partner", null);
        await Do.MutationAsync(tenant, "relateCustomers", "relationship { id }", new { customerId, otherId, typeId });

        Assert.StartsWith("CUSTOMERS_RELATIONSHIP_TO_ITSELF ", await Do.RefusedAsync(tenant, "relateCustomers", new { customerId, otherId = customerId, typeId }), StringComparison.Ordinal);
        Assert.StartsWith("CUSTOMERS_RELATIONSHIP_KNOWN ", await Do.RefusedAsync(tenant, "relateCustomers", new { customerId, otherId, typeId }), StringComparison.Ordinal);
        Assert.StartsWith("CUSTOMERS_RELATIONSHIP_KNOWN ", await Do.RefusedAsync(tenant, "relateCustomers", new { customerId = otherId, otherId = customerId, typeId }), StringComparison.Ordinal);
        Assert.StartsWith("NOT_FOUND ", await Do.RefusedAsync(tenant, "relateCustomers", new { customerId, otherId, typeId = Given.Nothing("RelationshipType") }), StringComparison.Ordinal);
        Assert.StartsWith("NOT_FOUND ", await Do.RefusedAsync(tenant, "endRelationship", new { id = Given.Nothing("Relationship") }), StringComparison.Ordinal);
        Assert.Equal("CUSTOMERS_NAME_MISSING The name is empty. Give a name.", await Do.RefusedAsync(tenant, "defineRelationshipType", new { name = " " }));
        Assert.StartsWith("DUPLICATE", await Do.RefusedAsync(tenant, "defineRelationshipType", new { name = "Partner" }), StringComparison.Ordinal);
        Assert.Equal("CUSTOMERS_RELATIONSHIP_TYPE_USED The type 'Partner' stands in 1 relationships. Remove those first.", await Do.RefusedAsync(tenant, "removeRelationshipType", new { id = typeId }));
    }

    [Fact]
    public async Task DefineRelationshipType_AsUser_IsRefused()
    {
        var tenant = await host.TenantAsync();

        Assert.Equal("AUTH_NOT_AUTHORIZED", await Do.CodeAsync(tenant.As("ann", ["user"]), "defineRelationshipType", new { name = "Partner" }));
    }

    private static Task<string> TypeAsync(TestTenant tenant, string name, string? inverseName) =>
        Do.IdAsync(tenant, "defineRelationshipType", "relationshipType", new { name, inverseName });
}

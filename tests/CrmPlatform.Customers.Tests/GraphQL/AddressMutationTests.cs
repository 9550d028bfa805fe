using CrmPlatform.Customers.Tests.Support;

namespace CrmPlatform.Customers.Tests.GraphQL;

public sealed class AddressMutationTests(CustomersHost host) : IClassFixture<CustomersHost>
{
    private const string Lived = "query($id: ID!) { customer(id: $id) { city addresses(order: { city: ASC }) { nodes { kind city primary } } } }";

    [Fact]
    public async Task CreateCustomer_WithCity_HasAMainAddress()
    {
        var tenant = await host.TenantAsync();
        var id = await Given.CustomerAsync(tenant, "Acme", new { city = "Köln" });

        Assert.Equal("""{"data":{"customer":{"city":"Köln","addresses":{"nodes":[{"kind":"MAIN","city":"Köln","primary":true}]}}}}""", await tenant.QueryAsync(Lived, new { id }));
    }

    [Fact]
    public async Task AddAddress_SecondMainAsPrimary_BecomesTheCustomersOwn()
    {
        var tenant = await host.TenantAsync();
        var id = await Given.CustomerAsync(tenant, "Acme", new { city = "Köln" });

        await Do.MutationAsync(tenant, "addAddress", "address { id }", new { customerId = id, city = "Graz", primary = true });
        await Do.MutationAsync(tenant, "addAddress", "address { id }", new { customerId = id, city = "Lyon", kind = "BILLING" });

        Assert.Equal(
            """{"data":{"customer":{"city":"Graz","addresses":{"nodes":[{"kind":"MAIN","city":"Graz","primary":true},{"kind":"MAIN","city":"Köln","primary":false},{"kind":"BILLING","city":"Lyon","primary":true}]}}}}""",
            await tenant.QueryAsync(Lived, new { id }));
    }

    [Fact]
    public async Task UpdateCustomer_CityChangedThenEmptied_FollowsInTheAddressBook()
    {
        var tenant = await host.TenantAsync();
        var id = await Given.CustomerAsync(tenant, "Acme", new { city = "Köln" });

        await Do.MutationAsync(tenant, "updateCustomer", "customer { id }", new { id, city = "Bonn" });
        var changed = await tenant.QueryAsync(Lived, new { id });
        await Do.MutationAsync(tenant, "updateCustomer", "customer { id }", new { id, city = (string?)null });

        Assert.Equal("""{"data":{"customer":{"city":"Bonn","addresses":{"nodes":[{"kind":"MAIN","city":"Bonn","primary":true}]}}}}""", changed);
        Assert.Equal("""{"data":{"customer":{"city":null,"addresses":{"nodes":[]}}}}""", await tenant.QueryAsync(Lived, new { id }));
    }

    [Fact]
    public async Task SetPrimaryAddress_ThenRemoveIt_LeavesTheOther()
    {
        var tenant = await host.TenantAsync();
        var id = await Given.CustomerAsync(tenant, "Acme", new { city = "Köln" });
        var other = await Do.IdAsync(tenant, "addAddress", "address", new { customerId = id, city = "Graz" });
        await Do.MutationAsync(tenant, "setPrimaryAddress", "address { primary }", new { id = other });
        var moved = await tenant.QueryAsync(Lived, new { id });

        await Do.MutationAsync(tenant, "removeAddress", "customer { city }", new { id = other });

        Assert.Contains("\"city\":\"Graz\",\"addresses\"", moved, StringComparison.Ordinal);
        Assert.Equal("""{"data":{"customer":{"city":"Köln","addresses":{"nodes":[{"kind":"MAIN","city":"Köln","primary":true}]}}}}""", await tenant.QueryAsync(Lived, new { id }));
    }

    [Fact]
    public async Task UpdateAddress_OnePart_LeavesTheOthers()
    {
        var tenant = await host.TenantAsync();
        var customerId = await Given.CustomerAsync(tenant, "Acme");
        var id = await Do.IdAsync(tenant, "addAddress", "address", new { customerId, city = "Graz", country = "AT" });

        var changed = await Do.MutationAsync(tenant, "updateAddress", "address { city country }", new { id, city = "Wien" });

        Assert.Equal("""{"city":"Wien","country":"AT"}""", changed.GetProperty("address").GetRawText());
    }

    [Fact]
    public async Task Mutations_BadInput_SayWhatIsWrong()
    {
        var tenant = await host.TenantAsync();
        var customerId = await Given.CustomerAsync(tenant, "Acme");
        var id = await Do.IdAsync(tenant, "addAddress", "address", new { customerId, city = "Graz" });
        var nothing = Given.Nothing("Address");

        Assert.StartsWith("CUSTOMERS_ADDRESS_EMPTY ", await Do.RefusedAsync(tenant, "addAddress", new { customerId }), StringComparison.Ordinal);
        Assert.StartsWith("NOT_FOUND ", await Do.RefusedAsync(tenant, "addAddress", new { customerId = Given.Nothing("Customer"), city = "Graz" }), StringComparison.Ordinal);
        Assert.StartsWith("CUSTOMERS_CUSTOMER_ARCHIVED ", await Do.RefusedAsync(tenant, "addAddress", new { customerId = await Given.ArchivedAsync(tenant), city = "Graz" }), StringComparison.Ordinal);
        Assert.Equal("INVALID_INPUT 'city' has 101 characters, 100 fit. Shorten it.", await Do.RefusedAsync(tenant, "updateAddress", new { id, city = new string('x', 101) }));
        Assert.StartsWith("CONFLICT ", await Do.RefusedAsync(tenant, "updateAddress", new { id, city = "Wien", version = 7 }), StringComparison.Ordinal);
        Assert.StartsWith("NOT_FOUND ", await Do.RefusedAsync(tenant, "setPrimaryAddress", new { id = nothing }), StringComparison.Ordinal);
        Assert.StartsWith("NOT_FOUND ", await Do.RefusedAsync(tenant, "removeAddress", new { id = nothing }), StringComparison.Ordinal);
    }
}

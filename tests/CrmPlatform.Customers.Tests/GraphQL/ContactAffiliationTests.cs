using CrmPlatform.Customers.Tests.Support;

namespace CrmPlatform.Customers.Tests.GraphQL;

public sealed class ContactAffiliationTests(CustomersHost host) : IClassFixture<CustomersHost>
{
    [Fact]
    public async Task AddContactAffiliation_ToASecondCustomer_IsListedFromBothSides()
    {
        var tenant = await host.TenantAsync();
        var (home, other) = (await Given.CustomerAsync(tenant, "Home"), await Given.CustomerAsync(tenant, "Other"));
        var ann = await Given.ContactAsync(tenant, home, "Ann");

        await Do.MutationAsync(tenant, "addContactAffiliation", "contactAffiliation { id }", new { contactId = ann, customerId = other, role = "Adviser" });

        Assert.Equal(
            """{"data":{"customer":{"primaryContact":{"name":"Ann"},"contacts":{"nodes":[]},"affiliations":{"nodes":[{"role":"Adviser","contact":{"name":"Ann","isPrimary":true,"affiliations":{"nodes":[{"customer":{"name":"Other"}}]}}}]}}}}""",
            await tenant.QueryAsync(
                "query($id: ID!) { customer(id: $id) { primaryContact { name } contacts { nodes { name } } affiliations { nodes { role contact { name isPrimary affiliations { nodes { customer { name } } } } } } } }",
                new { id = other }));
    }

    [Fact]
    public async Task RemoveContactAffiliation_AnotherIsPrimary_Ends()
    {
        var tenant = await host.TenantAsync();
        var (home, other) = (await Given.CustomerAsync(tenant, "Home"), await Given.CustomerAsync(tenant, "Other"));
        var ann = await Given.ContactAsync(tenant, home, "Ann");
        await Given.ContactAsync(tenant, other, "Bob");
        var id = await Do.IdAsync(tenant, "addContactAffiliation", "contactAffiliation", new { contactId = ann, customerId = other });

        await Do.MutationAsync(tenant, "setPrimaryContact", "customer { id }", new { customerId = other, contactId = ann });
        var refused = await Do.RefusedAsync(tenant, "removeContactAffiliation", new { id });
        var bob = await Given.ContactAsync(tenant, other, "Bob II");
        await Do.MutationAsync(tenant, "setPrimaryContact", "customer { id }", new { customerId = other, contactId = bob });
        var ended = await Do.MutationAsync(tenant, "removeContactAffiliation", "customer { affiliations { totalCount } }", new { id });

        Assert.Equal("CUSTOMERS_AFFILIATION_PRIMARY The contact is the customer's primary contact. Make another one primary first.", refused);
        Assert.Equal("""{"affiliations":{"totalCount":0}}""", ended.GetProperty("customer").GetRawText());
    }

    [Fact]
    public async Task Mutations_BadInput_SayWhatIsWrong()
    {
        var tenant = await host.TenantAsync();
        var (home, other) = (await Given.CustomerAsync(tenant, "Home"), await Given.CustomerAsync(tenant, "Other"));
        var contactId = await Given.ContactAsync(tenant, home, "Ann");
        var id = await Do.IdAsync(tenant, "addContactAffiliation", "contactAffiliation", new { contactId, customerId = other });

        Assert.StartsWith("CUSTOMERS_AFFILIATION_KNOWN ", await Do.RefusedAsync(tenant, "addContactAffiliation", new { contactId, customerId = other }), StringComparison.Ordinal);
        Assert.StartsWith("CUSTOMERS_AFFILIATION_KNOWN ", await Do.RefusedAsync(tenant, "addContactAffiliation", new { contactId, customerId = home }), StringComparison.Ordinal);
        Assert.StartsWith("NOT_FOUND ", await Do.RefusedAsync(tenant, "addContactAffiliation", new { contactId = Given.Nothing("Contact"), customerId = other }), StringComparison.Ordinal);
        Assert.Equal("INVALID_INPUT 'role' has 101 characters, 100 fit. Shorten it.", await Do.RefusedAsync(tenant, "updateContactAffiliation", new { id, role = new string('x', 101) }));
        Assert.StartsWith("CONFLICT ", await Do.RefusedAsync(tenant, "updateContactAffiliation", new { id, role = "x", version = 9 }), StringComparison.Ordinal);
        Assert.StartsWith("NOT_FOUND ", await Do.RefusedAsync(tenant, "removeContactAffiliation", new { id = Given.Nothing("ContactAffiliation") }), StringComparison.Ordinal);
    }
}

using CrmPlatform.Customers.Tests.Support;

namespace CrmPlatform.Customers.Tests.GraphQL;

/// <summary>Sources and lines of business that a tenant lists and demands.</summary>
public sealed class ChoiceTests(CustomersHost host) : IClassFixture<CustomersHost>
{
    [Fact]
    public async Task CreateCustomer_ListedInOtherLetters_IsSpelledAsListed()
    {
        var tenant = await host.TenantAsync();
        await tenant.AskAsync("""mutation { changeCustomersSettings(input: { sources: ["Fair", "Web"] }) { errors { code } } }""", null);

        var made = await Do.MutationAsync(tenant, "createCustomer", "customer { source industry }", new { name = "Acme", source = " fair ", industry = "Any" });

        Assert.Equal("""{"source":"Fair","industry":"Any"}""", made.GetProperty("customer").GetRawText());
    }

    [Fact]
    public async Task CreateCustomer_UnlistedOrMissing_IsRefused()
    {
        var tenant = await host.TenantAsync();
        await tenant.AskAsync("""mutation { changeCustomersSettings(input: { sources: ["Fair", "Web"], industryRequired: true, industries: ["Steel"] }) { errors { code } } }""", null);

        Assert.Equal(
            "CUSTOMERS_CHOICE_UNLISTED 'Radio' is not in the list of 'source'. Give one of: Fair, Web; or have the list extended in the settings.",
            await Do.RefusedAsync(tenant, "createCustomer", new { name = "Acme", source = "Radio", industry = "Steel" }));
        Assert.Equal(
            "CUSTOMERS_CHOICE_MISSING Every new customer needs 'industry': the settings say so. Give it.",
            await Do.RefusedAsync(tenant, "createCustomer", new { name = "Acme" }));
    }

    [Fact]
    public async Task UpdateCustomer_MadeBeforeTheList_KeepsWhatItHas()
    {
        var tenant = await host.TenantAsync();
        var id = await Given.CustomerAsync(tenant, "Acme", new { source = "Radio" });
        await tenant.AskAsync("""mutation { changeCustomersSettings(input: { sources: ["Fair"], sourceRequired: true }) { errors { code } } }""", null);

        var changed = await Do.MutationAsync(tenant, "updateCustomer", "customer { source city }", new { id, city = "Köln" });

        Assert.Equal("""{"source":"Radio","city":"Köln"}""", changed.GetProperty("customer").GetRawText());
        Assert.StartsWith("CUSTOMERS_CHOICE_UNLISTED ", await Do.RefusedAsync(tenant, "updateCustomer", new { id, source = "Print" }), StringComparison.Ordinal);
    }
}

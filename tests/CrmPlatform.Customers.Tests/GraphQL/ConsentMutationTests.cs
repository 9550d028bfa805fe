using CrmPlatform.Customers.Tests.Support;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Customers.Tests.GraphQL;

public sealed class ConsentMutationTests(CustomersHost host) : IClassFixture<CustomersHost>
{
    [Fact]
    public async Task RequestConsent_ThenConfirmIt_Grants()
    {
        var tenant = await host.TenantAsync();
        var customerId = await Given.CustomerAsync(tenant, "Acme");
        var asked = (await Do.MutationAsync(tenant, "requestConsent", "consentRequest { code consent { id state confirmBefore } }", new { customerId, purpose = "Marketing", channel = "EMAIL" })).GetProperty("consentRequest");
        var id = asked.GetProperty("consent").GetProperty("id").GetString();
        var wrong = await Do.RefusedAsync(tenant, "confirmConsent", new { id, code = "guess" });

        var confirmed = await Do.MutationAsync(tenant, "confirmConsent", "consent { purpose channel state basis evidence since }", new { id, code = asked.GetProperty("code").GetString(), evidence = "192.0.2.1" });

        Assert.Equal("""{"state":"PENDING","confirmBefore":"2026-03-05T09:00:00Z"}""", asked.GetProperty("consent").GetRawText().Replace($"\"id\":\"{id}\",", "", StringComparison.Ordinal));
        Assert.StartsWith("CUSTOMERS_CONSENT_CODE ", wrong, StringComparison.Ordinal);
        Assert.Equal(
            """{"purpose":"marketing","channel":"EMAIL","state":"GRANTED","basis":"DOUBLE_OPT_IN","evidence":"192.0.2.1","since":"2026-03-02T09:00:00Z"}""",
            confirmed.GetProperty("consent").GetRawText());
    }

    [Fact]
    public async Task ConfirmConsent_AfterItsLifetime_IsRefused()
    {
        var tenant = await host.TenantAsync();
        var customerId = await Given.CustomerAsync(tenant, "Acme");
        var asked = (await Do.MutationAsync(tenant, "requestConsent", "consentRequest { code consent { id } }", new { customerId, purpose = "marketing" })).GetProperty("consentRequest");
        host.Clock.Advance(TimeSpan.FromHours(73));

        Assert.StartsWith(
            "CUSTOMERS_CONSENT_TOO_LATE ",
            await Do.RefusedAsync(tenant, "confirmConsent", new { id = asked.GetProperty("consent").GetProperty("id").GetString(), code = asked.GetProperty("code").GetString() }),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "true", "false", "true")]
    [InlineData(true, "false", "false", "true")]
    public async Task MayContact_UnknownWithdrawnGranted_IsAsTheTenantHasSet(bool required, string unknown, string withdrawn, string granted)
    {
        var tenant = await host.TenantAsync();
        await tenant.AskAsync($"mutation {{ changeCustomersSettings(input: {{ consentRequired: {(required ? "true" : "false")} }}) {{ errors {{ code }} }} }}", null);
        var customerId = await Given.CustomerAsync(tenant, "Acme");

        Assert.Equal(unknown, await MayAsync(tenant, customerId, "EMAIL"));
        await Do.MutationAsync(tenant, "grantConsent", "consent { id }", new { customerId, purpose = "marketing", channel = "EMAIL", basis = "SPOKEN", evidence = "On the phone, 1 March" });
        Assert.Equal(granted, await MayAsync(tenant, customerId, "EMAIL"));
        Assert.Equal(unknown, await MayAsync(tenant, customerId, "PHONE"));
        await Do.MutationAsync(tenant, "withdrawConsent", "consent { id }", new { customerId, purpose = "marketing" });
        Assert.Equal((withdrawn, withdrawn), (await MayAsync(tenant, customerId, "EMAIL"), await MayAsync(tenant, customerId, "PHONE")));
    }

    [Fact]
    public async Task Consent_ItsTimeIsOver_Expires()
    {
        await using var own = await CrmTestHost.StartAsync("crm.customers");
        var tenant = own.Tenant("a");
        var customerId = await Given.CustomerAsync(tenant, "Acme");
        var expiresAt = own.Clock.Now.AddDays(2);
        var id = await Do.IdAsync(tenant, "grantConsent", "consent", new { customerId, purpose = "marketing", basis = "WRITTEN", evidence = "Letter", expiresAt });

        await own.AdvanceAsync(TimeSpan.FromDays(3));

        Assert.Equal("""{"data":{"node":{"state":"EXPIRED"}}}""", await tenant.QueryAsync("query($id: ID!) { node(id: $id) { ... on Consent { state } } }", new { id }));
        Assert.Equal("false", await MayAsync(tenant, customerId, "EMAIL"));
    }

    [Fact]
    public async Task Mutations_BadInput_SayWhatIsWrong()
    {
        var tenant = await host.TenantAsync();
        var customerId = await Given.CustomerAsync(tenant, "Acme");
        await Do.MutationAsync(tenant, "withdrawConsent", "consent { id }", new { customerId, purpose = "surveys" });

        Assert.Equal("INVALID_INPUT There is no purpose. Say what for, such as marketing.", await Do.RefusedAsync(tenant, "requestConsent", new { customerId, purpose = " " }));
        Assert.StartsWith("NOT_FOUND ", await Do.RefusedAsync(tenant, "requestConsent", new { customerId = Given.Nothing("Customer"), purpose = "marketing" }), StringComparison.Ordinal);
        Assert.StartsWith("CUSTOMERS_CONSENT_UNPROVEN ", await Do.RefusedAsync(tenant, "grantConsent", new { customerId, purpose = "marketing", basis = "WRITTEN", evidence = " " }), StringComparison.Ordinal);
        Assert.StartsWith("NOT_FOUND ", await Do.RefusedAsync(tenant, "confirmConsent", new { id = Given.Nothing("Consent"), code = "x" }), StringComparison.Ordinal);
        Assert.StartsWith("INVALID_TRANSITION ", await Do.RefusedAsync(tenant, "withdrawConsent", new { customerId, purpose = "surveys" }), StringComparison.Ordinal);
        Assert.Equal("AUTH_NOT_AUTHORIZED", await Do.CodeAsync(tenant.As("ann", ["reader"]), "withdrawConsent", new { customerId, purpose = "marketing" }));
    }

    private static async Task<string> MayAsync(TestTenant tenant, string id, string channel)
    {
        var answer = await tenant.AskAsync("query($id: ID!, $channel: ConsentChannel) { customer(id: $id) { mayContact(purpose: \"marketing\", channel: $channel) } }", new { id, channel });
        return answer.GetProperty("customer").GetProperty("mayContact").GetRawText();
    }
}

using CrmPlatform.Customers.Tests.Support;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Customers.Tests.GraphQL;

public sealed class NeedTests(CustomersHost host) : IClassFixture<CustomersHost>
{
    [Fact]
    public async Task Need_FromRecordedToFulfilled_LeadsToTheRecordThatSeesToIt()
    {
        var tenant = await host.TenantAsync();
        var customer = await Given.CustomerAsync(tenant, "Acme");
        var record = await Given.ContactAsync(tenant, customer, "Ann");
        var id = await RecordAsync(tenant, customer);

        await MoveAsync(tenant, id, "ANALYSED", "ACCEPTED");
        var linked = await Do.MutationAsync(tenant, "linkNeed", "customerNeed { status links { record recordType } }", new { id, record });
        await MoveAsync(tenant, id, "FULFILLED");

        Assert.Equal($$"""{"status":"LINKED","links":[{"record":"{{record}}","recordType":"Contact"}]}""", linked.GetProperty("customerNeed").GetRawText());
        Assert.Equal(
            """{"data":{"customer":{"needs":{"nodes":[{"type":"Training","level":"HIGH","neededAt":"2026-06-01","status":"FULFILLED"}]}}}}""",
            await tenant.QueryAsync("query($customer: ID!) { customer(id: $customer) { needs(where: { neededAt: { lt: \"2026-07-01\" } }) { nodes { type level neededAt status } } } }", new { customer }));
    }

    [Fact]
    public async Task Need_Recorded_StandsOnTheTimeline()
    {
        var tenant = await host.TenantAsync();
        var customer = await Given.CustomerAsync(tenant, "Acme");
        var id = await RecordAsync(tenant, customer);
        await MoveAsync(tenant, id, "ANALYSED");
        await tenant.DrainEventsAsync();

        Assert.Equal(
            """{"data":{"customer":{"timeline":{"nodes":[{"title":"Need recorded: Training"},{"title":"Need Training went from NEW to ANALYSED"}]}}}}""",
            await tenant.QueryAsync("""query($customer: ID!) { customer(id: $customer) { timeline(where: { kind: { startsWith: "customers.need" } }, order: [{ kind: ASC }]) { nodes { title } } } }""", new { customer }));
    }

    [Fact]
    public async Task UpdateNeed_OneMember_LeavesTheOthers()
    {
        var tenant = await host.TenantAsync();
        var id = await RecordAsync(tenant, await Given.CustomerAsync(tenant, "Acme"));

        var changed = await Do.MutationAsync(tenant, "updateNeed", "customerNeed { type level neededAt }", new { id, level = "CRITICAL" });

        Assert.Equal("""{"type":"Training","level":"CRITICAL","neededAt":"2026-06-01"}""", changed.GetProperty("customerNeed").GetRawText());
    }

    [Fact]
    public async Task Mutations_BadInput_SayWhatIsWrong()
    {
        var tenant = await host.TenantAsync();
        var customerId = await Given.CustomerAsync(tenant, "Acme");
        var id = await RecordAsync(tenant, customerId);

        Assert.Equal("INVALID_INPUT The need has no type. Say what kind of thing it is.", await Do.RefusedAsync(tenant, "recordNeed", new { customerId, type = " " }));
        Assert.StartsWith("CUSTOMERS_CUSTOMER_ARCHIVED ", await Do.RefusedAsync(tenant, "recordNeed", new { customerId = await Given.ArchivedAsync(tenant), type = "x" }), StringComparison.Ordinal);
        Assert.StartsWith("CONFLICT ", await Do.RefusedAsync(tenant, "updateNeed", new { id, type = "x", version = 9 }), StringComparison.Ordinal);
        Assert.Equal("INVALID_TRANSITION The 'CustomerNeed' is 'NEW' and cannot become 'FULFILLED'. Allowed next: ANALYSED.", await Do.RefusedAsync(tenant, "changeNeedStatus", new { id, status = "FULFILLED" }));
        Assert.Equal("INVALID_INPUT A need becomes 'LINKED' by a link. Use linkNeed with the record that sees to it.", await Do.RefusedAsync(tenant, "changeNeedStatus", new { id, status = "LINKED" }));
        Assert.StartsWith("INVALID_INPUT 'nonsense' is no id of a record.", await Do.RefusedAsync(tenant, "linkNeed", new { id, record = "nonsense" }), StringComparison.Ordinal);
        Assert.StartsWith("NOT_FOUND ", await Do.RefusedAsync(tenant, "linkNeed", new { id, record = Given.Nothing("Ticket") }), StringComparison.Ordinal);
    }

    private static Task<string> RecordAsync(TestTenant tenant, string customerId) =>
        Do.IdAsync(tenant, "recordNeed", "customerNeed", new { customerId, type = "Training", level = "HIGH", neededAt = "2026-06-01", description = "For ten people" });

    private static async Task MoveAsync(TestTenant tenant, string id, params string[] steps)
    {
        foreach (var status in steps)
        {
            await Do.MutationAsync(tenant, "changeNeedStatus", "customerNeed { id }", new { id, status });
        }
    }
}

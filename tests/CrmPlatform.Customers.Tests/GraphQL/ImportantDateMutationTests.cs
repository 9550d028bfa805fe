using CrmPlatform.Customers.Tests.Support;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Customers.Tests.GraphQL;

public sealed class ImportantDateMutationTests(CustomersHost host) : IClassFixture<CustomersHost>
{
    [Fact]
    public async Task ImportantDate_ComesUp_StandsOnTheTimelineDaysBefore()
    {
        await using var own = await CrmTestHost.StartAsync("crm.customers");
        var tenant = own.Tenant("a");
        var customerId = await Given.CustomerAsync(tenant, "Acme", new { owner = "ann" });
        var day = DateOnly.FromDateTime(own.Clock.Now).AddDays(20);
        await Do.MutationAsync(tenant, "addImportantDate", "importantDate { id }", new { customerId, title = "Contract ends", day, recurrence = "YEARLY", remindDaysBefore = 14 });

        await own.AdvanceAsync(TimeSpan.FromDays(5));
        await tenant.DrainEventsAsync();
        var before = await RemindersAsync(tenant, customerId);
        await own.AdvanceAsync(TimeSpan.FromDays(10));
        await tenant.DrainEventsAsync();

        Assert.DoesNotContain("Contract", before, StringComparison.Ordinal);
        Assert.Contains($$"""{"nodes":[{"title":"Coming up on {{day:yyyy-MM-dd}}: Contract ends"}]}""", await RemindersAsync(tenant, customerId), StringComparison.Ordinal);
        Assert.Contains($$""""remindOn":"{{day.AddYears(1).AddDays(-14):yyyy-MM-dd}}"""", await tenant.QueryAsync("{ importantDates { nodes { remindOn } } }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UpdateThenRemove_ImportantDate_IsChangedThenGone()
    {
        var tenant = await host.TenantAsync();
        var customerId = await Given.CustomerAsync(tenant, "Acme");
        var id = await Do.IdAsync(tenant, "addImportantDate", "importantDate", new { customerId, title = "Contract ends", day = "2026-06-01" });

        var changed = await Do.MutationAsync(tenant, "updateImportantDate", "importantDate { title day remindOn }", new { id, remindDaysBefore = 1 });
        await Do.MutationAsync(tenant, "removeImportantDate", "", new { id });

        Assert.Equal("""{"title":"Contract ends","day":"2026-06-01","remindOn":"2026-05-31"}""", changed.GetProperty("importantDate").GetRawText());
        Assert.Equal("""{"data":{"customer":{"importantDates":{"totalCount":0}}}}""", await tenant.QueryAsync("query($id: ID!) { customer(id: $id) { importantDates { totalCount } } }", new { id = customerId }));
    }

    [Fact]
    public async Task Mutations_BadInput_SayWhatIsWrong()
    {
        var tenant = await host.TenantAsync();
        var customerId = await Given.CustomerAsync(tenant, "Acme");
        var id = await Do.IdAsync(tenant, "addImportantDate", "importantDate", new { customerId, title = "Contract ends", day = "2026-06-01" });

        Assert.StartsWith("CUSTOMERS_NAME_MISSING ", await Do.RefusedAsync(tenant, "addImportantDate", new { customerId, title = " ", day = "2026-06-01" }), StringComparison.Ordinal);
        Assert.StartsWith("CUSTOMERS_CUSTOMER_ARCHIVED ", await Do.RefusedAsync(tenant, "addImportantDate", new { customerId = await Given.ArchivedAsync(tenant), title = "x", day = "2026-06-01" }), StringComparison.Ordinal);
        Assert.StartsWith("CUSTOMERS_REMINDER_OUT_OF_BOUNDS ", await Do.RefusedAsync(tenant, "updateImportantDate", new { id, remindDaysBefore = 400 }), StringComparison.Ordinal);
        Assert.StartsWith("CONFLICT ", await Do.RefusedAsync(tenant, "updateImportantDate", new { id, title = "x", version = 9 }), StringComparison.Ordinal);
        Assert.StartsWith("NOT_FOUND ", await Do.RefusedAsync(tenant, "removeImportantDate", new { id = Given.Nothing("ImportantDate") }), StringComparison.Ordinal);
    }

    private static Task<string> RemindersAsync(TestTenant tenant, string id) =>
        tenant.QueryAsync("""query($id: ID!) { customer(id: $id) { timeline(where: { kind: { eq: "customers.date-reminder" } }) { nodes { title } } } }""", new { id });
}

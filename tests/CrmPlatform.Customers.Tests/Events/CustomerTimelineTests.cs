using CrmPlatform.Customers.Tests.Support;

namespace CrmPlatform.Customers.Tests.Events;

public sealed class CustomerTimelineTests(CustomersHost host) : IClassFixture<CustomersHost>
{
    [Fact]
    public async Task Timeline_AfterChanges_TellsThemLatestFirst()
    {
        var tenant = await host.TenantAsync();
        var customer = await Given.CustomerAsync(tenant, "Acme");
        host.Clock.Advance(TimeSpan.FromHours(1));
        await tenant.AskAsync(
            """
            mutation($customer: ID!) {
              changeCustomerLifecycle(input: { id: $customer, lifecycle: ACTIVE }) { errors { code } }
              logCommunication(input: {
                customerId: $customer, channel: PHONE, direction: INBOUND, subject: "First call", occurredAt: "2026-01-05T10:00:00Z"
              }) { errors { code } }
            }
            """,
            new { customer });

        await tenant.DrainEventsAsync();
        await tenant.DrainEventsAsync();

        Assert.Equal(
            """{"data":{"customer":{"timeline":{"totalCount":3,"nodes":[{"title":"Customer went from PROSPECT to ACTIVE","kind":"customers.lifecycle-changed","module":"crm.customers","occurredAt":"2026-03-02T10:00:00Z","caller":"tester"},{"title":"Customer Acme created","kind":"customers.customer-created","module":"crm.customers","occurredAt":"2026-03-02T09:00:00Z","caller":"tester"},{"title":"PHONE: First call","kind":"customers.communication-logged","module":"crm.customers","occurredAt":"2026-01-05T10:00:00Z","caller":"tester"}]}}}}""",
            await tenant.QueryAsync(
                "query($customer: ID!) { customer(id: $customer) { timeline { totalCount nodes { title kind module occurredAt caller } } } }", new { customer }));
    }

    [Fact]
    public async Task Timeline_ChangeRefused_TellsNothing()
    {
        var tenant = await host.TenantAsync();
        var customer = await Given.CustomerAsync(tenant, "Acme");
        await tenant.AskAsync("mutation($customer: ID!) { changeCustomerLifecycle(input: { id: $customer, lifecycle: CHURNED }) { errors { code } } }", new { customer });

        await tenant.DrainEventsAsync();

        Assert.Equal(
            """{"data":{"customer":{"timeline":{"nodes":[{"title":"Customer Acme created"}]}}}}""",
            await tenant.QueryAsync("query($customer: ID!) { customer(id: $customer) { timeline { nodes { title } } } }", new { customer }));
    }
}

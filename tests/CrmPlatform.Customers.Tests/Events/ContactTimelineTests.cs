using CrmPlatform.Customers.Tests.Support;

namespace CrmPlatform.Customers.Tests.Events;

public sealed class ContactTimelineTests(CustomersHost host) : IClassFixture<CustomersHost>
{
    [Fact]
    public async Task Timeline_OfAContact_TellsWhereItTookPartAndIsHeardLive()
    {
        var tenant = await host.TenantAsync();
        var customerId = await Given.CustomerAsync(tenant, "Acme");
        var (ann, bob) = (await Given.ContactAsync(tenant, customerId, "Ann"), await Given.ContactAsync(tenant, customerId, "Bob"));
        await tenant.DrainEventsAsync();
        await using var added = await tenant.SubscribeAsync("subscription($id: ID!) { contactTimelineEntryAdded(contactId: $id) { title } }", new { id = ann });

        await Do.MutationAsync(tenant, "logCommunication", "communication { id }", new
        {
            customerId,
            channel = "MEETING",
            direction = "OUTBOUND",
            subject = "Both",
            participants = new[] { new { name = "Ann", contactId = ann }, new { name = "Bob", contactId = bob } },
        });
        await Do.MutationAsync(tenant, "logCommunication", "communication { id }", new { customerId, channel = "PHONE", direction = "INBOUND", subject = "Nobody" });
        await tenant.DrainEventsAsync();

        Assert.Equal("""{"data":{"contactTimelineEntryAdded":{"title":"MEETING: Both"}}}""", await added.NextAsync());
        Assert.Equal(
            """{"data":{"customer":{"timeline":{"totalCount":5},"contacts":{"nodes":[{"timeline":{"nodes":[{"title":"Contact Ann added"},{"title":"MEETING: Both"}]}},{"timeline":{"nodes":[{"title":"Contact Bob added"},{"title":"MEETING: Both"}]}}]}}}}""",
            await tenant.QueryAsync(
                "query($customerId: ID!) { customer(id: $customerId) { timeline { totalCount } contacts(order: { name: ASC }) { nodes { timeline(order: [{ title: ASC }]) { nodes { title } } } } } }",
                new { customerId }));
    }
}

using CrmPlatform.Customers.Tests.Support;

namespace CrmPlatform.Customers.Tests.Events;

public sealed class TimelineSubscriptionTests(CustomersHost host) : IClassFixture<CustomersHost>
{
    private const string Added = "subscription($id: ID!) { timelineEntryAdded(customerId: $id) { title customer { name } } }";

    [Fact]
    public async Task TimelineEntryAdded_EventsOfTwoCustomers_TellsThoseOfTheOneOnceRecorded()
    {
        var tenant = await host.TenantAsync();
        var acme = await Given.CustomerAsync(tenant, "Acme");
        var other = await Given.CustomerAsync(tenant, "Other");
        await tenant.DrainEventsAsync();
        await using var added = await tenant.SubscribeAsync(Added, new { id = acme });

        foreach (var (id, name) in new[] { (other, "Another"), (acme, "Acme II"), (acme, "Acme III") })
        {
            await tenant.AskAsync("mutation($id: ID!, $name: String!) { updateCustomer(input: { id: $id, name: $name }) { errors { code } } }", new { id, name });
        }

        await tenant.DrainEventsAsync();

        // The customer is read when the event is told, after both changes.
        Assert.Equal("""{"data":{"timelineEntryAdded":{"title":"Customer Acme II changed","customer":{"name":"Acme III"}}}}""", await added.NextAsync());
        Assert.Equal("""{"data":{"timelineEntryAdded":{"title":"Customer Acme III changed","customer":{"name":"Acme III"}}}}""", await added.NextAsync());
    }
}

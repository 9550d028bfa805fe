using CrmPlatform.Customers.Tests.Support;

namespace CrmPlatform.Customers.Tests.GraphQL;

public sealed class CommunicationMutationTests(CustomersHost host) : IClassFixture<CustomersHost>
{
    [Fact]
    public async Task LogCommunication_WithParticipants_ReturnsThem()
    {
        var tenant = await host.TenantAsync();
        var customer = await Given.CustomerAsync(tenant, "Acme");
        var ann = await Given.ContactAsync(tenant, customer, "Ann");

        var answer = await tenant.QueryAsync(
            """
            mutation($customer: ID!, $ann: ID!) {
              logCommunication(input: {
                customerId: $customer, channel: MEETING, direction: OUTBOUND, subject: "Offer", content: "All agreed"
                occurredAt: "2026-02-01T10:00:00Z", endedAt: "2026-02-01T11:00:00Z", participants: [{ name: "Ann W.", contactId: $ann }]
              }) {
                communication { channel direction subject content occurredAt endedAt customer { name } participants { name contact { name } } }
                errors { code }
              }
            }
            """,
            new { customer, ann });

        Assert.Equal(
            """{"data":{"logCommunication":{"communication":{"channel":"MEETING","direction":"OUTBOUND","subject":"Offer","content":"All agreed","occurredAt":"2026-02-01T10:00:00Z","endedAt":"2026-02-01T11:00:00Z","customer":{"name":"Acme"},"participants":[{"name":"Ann W.","contact":{"name":"Ann"}}]},"errors":[]}}}""",
            answer);
    }

    [Fact]
    public async Task Communications_OfACustomer_ComeLatestFirst()
    {
        var tenant = await host.TenantAsync();
        var customer = await Given.CustomerAsync(tenant, "Acme");
        foreach (var (subject, day) in new[] { ("Second", "02"), ("Third", "03"), ("First", "01") })
        {
            await tenant.AskAsync(
                """
                mutation($customer: ID!, $subject: String!, $at: DateTime!) {
                  logCommunication(input: { customerId: $customer, channel: PHONE, direction: INBOUND, subject: $subject, occurredAt: $at }) { errors { code } }
                }
                """,
                new { customer, subject, at = $"2026-02-{day}T10:00:00Z" });
        }

        var answer = await tenant.QueryAsync("query($customer: ID!) { customer(id: $customer) { communications(first: 2) { nodes { subject } } } }", new { customer });

        Assert.Equal("""{"data":{"customer":{"communications":{"nodes":[{"subject":"Third"},{"subject":"Second"}]}}}}""", answer);
    }

    [Fact]
    public async Task LogCommunication_EndsBeforeItStarts_ReturnsError()
    {
        var tenant = await host.TenantAsync();
        var customer = await Given.CustomerAsync(tenant, "Acme");

        var answer = await tenant.QueryAsync(
            """
            mutation($customer: ID!) {
              logCommunication(input: {
                customerId: $customer, channel: PHONE, direction: INBOUND, subject: "Call", occurredAt: "2026-02-01T10:00:00Z", endedAt: "2026-02-01T09:00:00Z"
              }) { errors { code } }
            }
            """,
            new { customer });

        Assert.Equal("""{"data":{"logCommunication":{"errors":[{"code":"CUSTOMERS_ENDS_BEFORE_START"}]}}}""", answer);
    }
}

using CrmPlatform.Customers.Tests.Support;

namespace CrmPlatform.Customers.Tests.GraphQL;

public sealed class DataSubjectRequestMutationTests(CustomersHost host) : IClassFixture<CustomersHost>
{
    [Fact]
    public async Task Request_FromReceivedToFulfilled_LeadsToThePlatformsExport()
    {
        var tenant = await host.TenantAsync();
        var customerId = await Given.CustomerAsync(tenant, "Acme");
        var contactId = await Given.ContactAsync(tenant, customerId, "Ann");
        var id = await Do.IdAsync(tenant, "openDataSubjectRequest", "dataSubjectRequest", new { customerId, contactId, kind = "ACCESS", note = "By letter" });
        foreach (var state in new[] { "VERIFIED", "IN_PROGRESS" })
        {
            await Do.MutationAsync(tenant, "changeDataSubjectRequest", "dataSubjectRequest { id }", new { id, state });
        }

        var open = await tenant.AskAsync("{ dataSubjectRequests(where: { state: { in: [RECEIVED, VERIFIED, IN_PROGRESS] } }) { nodes { subject dueAt contact { name } } } }", null);
        var subject = open.GetProperty("dataSubjectRequests").GetProperty("nodes")[0].GetProperty("subject").GetString();
        var export = await tenant.QueryAsync("query($subject: ID!) { dataSubjectExport(subject: $subject) { records { type } } }", new { subject });
        var done = await Do.MutationAsync(tenant, "changeDataSubjectRequest", "dataSubjectRequest { state closedAt outcome }", new { id, state = "FULFILLED", outcome = "Sent" });

        Assert.Equal(contactId, subject);
        Assert.Contains("Contact", export, StringComparison.Ordinal);
        Assert.Equal("""{"state":"FULFILLED","closedAt":"2026-03-02T09:00:00Z","outcome":"Sent"}""", done.GetProperty("dataSubjectRequest").GetRawText());
    }

    [Fact]
    public async Task Mutations_BadInput_SayWhatIsWrong()
    {
        var tenant = await host.TenantAsync();
        var (customerId, other) = (await Given.CustomerAsync(tenant, "Acme"), await Given.CustomerAsync(tenant, "Other"));
        var stranger = await Given.ContactAsync(tenant, other, "Bob");
        var id = await Do.IdAsync(tenant, "openDataSubjectRequest", "dataSubjectRequest", new { customerId, kind = "ERASURE" });

        Assert.StartsWith("CUSTOMERS_CONTACT_ELSEWHERE ", await Do.RefusedAsync(tenant, "openDataSubjectRequest", new { customerId, contactId = stranger, kind = "ACCESS" }), StringComparison.Ordinal);
        Assert.StartsWith("NOT_FOUND ", await Do.RefusedAsync(tenant, "openDataSubjectRequest", new { customerId = Given.Nothing("Customer"), kind = "ACCESS" }), StringComparison.Ordinal);
        Assert.Equal("INVALID_TRANSITION The 'DataSubjectRequest' is 'RECEIVED' and cannot become 'FULFILLED'. Allowed next: VERIFIED.", await Do.RefusedAsync(tenant, "changeDataSubjectRequest", new { id, state = "FULFILLED" }));
        Assert.StartsWith("CONFLICT ", await Do.RefusedAsync(tenant, "changeDataSubjectRequest", new { id, state = "VERIFIED", version = 9 }), StringComparison.Ordinal);
    }
}

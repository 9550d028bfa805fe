using CrmPlatform.Service.Tests.Support;

namespace CrmPlatform.Service.Tests.Events;

public sealed class TicketEventsTests(ServiceHost host) : IClassFixture<ServiceHost>
{
    [Fact]
    public async Task Ticket_OpenedSolvedReopened_StandsOnTheTimeline()
    {
        var customerId = await host.CustomerAsync("Brewery");
        var id = await host.TicketAsync("E-1", customerId);
        await host.Tenant.AskAsync("mutation($id: ID!) { solveTicket(input: { id: $id }) { errors { code } } reopenTicket(input: { id: $id }) { errors { code } } }", new { id });

        Assert.Null(await host.Tenant.DrainEventsAsync());

        var answer = await host.Tenant.QueryAsync(
            """query($id: ID!) { customer(id: $id) { timeline(where: { title: { startsWith: "Ticket" } }, order: [{ title: ASC }]) { nodes { title } } } }""", new { id = customerId });
        Assert.Equal(
            """{"data":{"customer":{"timeline":{"nodes":[{"title":"Ticket E-1 opened: Help"},{"title":"Ticket E-1 reopened"},{"title":"Ticket E-1 solved"}]}}}}""",
            answer);
    }

    [Fact]
    public async Task Delivery_Rejected_BecomesAComplaint()
    {
        var customerId = await host.CustomerAsync("Hotel");
        var project = await host.Tenant.AskAsync(
            """mutation($id: ID!) { createProject(input: { name: "Rooms", kind: EXTERNAL, customerId: $id }) { project { id } } }""", new { id = customerId });
        var delivery = await host.Tenant.AskAsync(
            """mutation($id: ID!) { prepareDelivery(input: { projectId: $id, content: "Beds", deliversOn: "2026-03-02" }) { delivery { id } } }""",
            new { id = ServiceHost.Id(project, "createProject", "project") });
        await host.Tenant.AskAsync(
            """mutation($id: ID!) { submitDelivery(input: { id: $id }) { errors { code } } rejectDelivery(input: { id: $id, reason: "Too short" }) { errors { code } } }""",
            new { id = ServiceHost.Id(delivery, "prepareDelivery", "delivery") });

        Assert.Null(await host.Tenant.DrainEventsAsync());

        var answer = await host.Tenant.QueryAsync(
            "query($id: ID!) { customer(id: $id) { tickets { nodes { subject description type priority status channel } } } }", new { id = customerId });
        Assert.Equal(
            """{"data":{"customer":{"tickets":{"nodes":[{"subject":"Delivery rejected: Beds","description":"Too short","type":"COMPLAINT","priority":"HIGH","status":"NEW","channel":"SYSTEM"}]}}}}""",
            answer);
    }
}

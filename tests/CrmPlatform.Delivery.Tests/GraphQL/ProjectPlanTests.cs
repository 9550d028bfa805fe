using CrmPlatform.Delivery.Tests.Support;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Delivery.Tests.GraphQL;

public sealed class ProjectPlanTests(DeliveryHost host) : IClassFixture<DeliveryHost>
{
    [Fact]
    public async Task Create_WithAWholePlan_IsScheduledInOneRequest()
    {
        var answer = await host.Tenant.QueryAsync(
            """
            mutation {
              createProject(input: {
                name: "Example", kind: INTERNAL, number: "X-1", costPerDay: 800, currency: "EUR", daysPerTask: 2
                plan: {
                  tasks: [
                    { wbs: "A", name: "A", duration: 4 }, { wbs: "B", name: "B", duration: 6 }, { wbs: "C", name: "C", duration: 5 },
                    { wbs: "D", name: "D", duration: 3 }, { wbs: "E", name: "E", duration: 2 }
                  ]
                  dependencies: [
                    { predecessor: "A", successor: "B", type: START_TO_START, lag: 2 }, { predecessor: "A", successor: "C", lag: 1 },
                    { predecessor: "B", successor: "D", type: FINISH_TO_FINISH, lag: 1 }, { predecessor: "C", successor: "D", lag: -2 },
                    { predecessor: "B", successor: "E", type: START_TO_FINISH, lag: 9 }, { predecessor: "D", successor: "E" }
                  ]
                  items: [{ kind: FEATURE, name: "Basket" }]
                }
              }) {
                project {
                  status planItems { nodes { kind name } }
                  schedule { duration tasks { task { wbs waitsFor { totalCount } } earlyStart totalFloat critical } criticalPath { task { wbs } } }
                  seedIndices { time { value unit } budget { value unit } risk { value unit } }
                }
                errors { message }
              }
            }
            """);

        Assert.Equal(
            """{"data":{"createProject":{"project":{"status":"PLANNED","planItems":{"nodes":[{"kind":"FEATURE","name":"Basket"}]},"schedule":{"duration":13,"tasks":[{"task":{"wbs":"A","waitsFor":{"totalCount":0}},"earlyStart":0,"totalFloat":0,"critical":true},{"task":{"wbs":"B","waitsFor":{"totalCount":1}},"earlyStart":2,"totalFloat":2,"critical":false},{"task":{"wbs":"C","waitsFor":{"totalCount":1}},"earlyStart":5,"totalFloat":0,"critical":true},{"task":{"wbs":"D","waitsFor":{"totalCount":2}},"earlyStart":8,"totalFloat":0,"critical":true},{"task":{"wbs":"E","waitsFor":{"totalCount":2}},"earlyStart":11,"totalFloat":0,"critical":true}],"criticalPath":[{"task":{"wbs":"A"}},{"task":{"wbs":"C"}},{"task":{"wbs":"D"}},{"task":{"wbs":"E"}}]},"seedIndices":{"time":{"value":10,"unit":"days"},"budget":{"value":8000,"unit":"EUR"},"risk":{"value":16000,"unit":"EUR·days/task"}}},"errors":[]}}}""",
            answer);
    }

    [Fact]
    public async Task Create_PlanWithACircle_SavesNothing()
    {
        var answer = await host.Tenant.QueryAsync(
            """
            mutation {
              createProject(input: {
                name: "Circle", kind: INTERNAL, number: "X-2"
                plan: { tasks: [{ wbs: "1", name: "Hen" }, { wbs: "2", name: "Egg" }], dependencies: [{ predecessor: "1", successor: "2" }, { predecessor: "2", successor: "1" }] }
              }) { project { id } errors { code message } }
            }
            """);

        Assert.Equal(
            """{"data":{"createProject":{"project":null,"errors":[{"code":"DELIVERY_DEPENDENCY_CYCLE","message":"Tasks would wait for each other in a circle: 1 → 2 → 1. Remove one of these dependencies."}]}}}""",
            answer);
        Assert.Equal(
            """{"data":{"projects":{"totalCount":0}}}""",
            await host.Tenant.QueryAsync("""{ projects(where: { number: { eq: "X-2" } }) { totalCount } }"""));
    }

    [Fact]
    public async Task Link_CircleThroughStoredTasks_IsRefused()
    {
        var plan = new { tasks = new[] { new { wbs = "1", name = "Hen" }, new { wbs = "2", name = "Egg" } }, dependencies = new[] { new { predecessor = "1", successor = "2" } } };
        var id = await host.ProjectAsync("X-3", plan: plan);

        var answer = await host.Tenant.QueryAsync(
            """mutation($id: ID!) { linkTasks(input: { projectId: $id, dependency: { predecessor: "2", successor: "1" } }) { dependency { id } errors { code } } }""", new { id });

        Assert.Equal("""{"data":{"linkTasks":{"dependency":null,"errors":[{"code":"DELIVERY_DEPENDENCY_CYCLE"}]}}}""", answer);
    }

    [Fact]
    public async Task Link_Tasks_GivesTheProjectANewVersion()
    {
        var id = await host.ProjectAsync("X-6", plan: new { tasks = new[] { new { wbs = "1", name = "Hen" }, new { wbs = "2", name = "Egg" } } });

        await host.Tenant.AskAsync(
            """mutation($id: ID!) { linkTasks(input: { projectId: $id, dependency: { predecessor: "1", successor: " 2 " } }) { errors { message } } }""", new { id });

        Assert.Equal(
            """{"data":{"project":{"version":2,"dependencies":{"nodes":[{"predecessor":{"wbs":"1"},"successor":{"wbs":"2"}}]}}}}""",
            await host.Tenant.QueryAsync("query($id: ID!) { project(id: $id) { version dependencies { nodes { predecessor { wbs } successor { wbs } } } } }", new { id }));
    }

    [Fact]
    public async Task Update_CustomerOfAProjectWithDeliveries_IsRefused()
    {
        var id = await host.ProjectAsync("X-7", await host.CustomerAsync("First"));
        await host.Tenant.AskAsync(
            """mutation($id: ID!) { prepareDelivery(input: { projectId: $id, content: "Shop", deliversOn: "2026-03-02" }) { errors { message } } }""", new { id });

        var answer = await host.Tenant.QueryAsync(
            "mutation($id: ID!, $customerId: ID!) { updateProject(input: { id: $id, customerId: $customerId }) { errors { code message } } }",
            new { id, customerId = await host.CustomerAsync("Second") });

        Assert.Equal(
            """{"data":{"updateProject":{"errors":[{"code":"DELIVERY_CUSTOMER_FIXED","message":"The project 'X-7' has deliveries for its customer, who therefore stays. Draft another project."}]}}}""",
            answer);
    }

    [Fact]
    public async Task AddPlanItem_Technology_StandsOnItsList()
    {
        var id = await host.ProjectAsync("X-8");

        var answer = await host.Tenant.QueryAsync(
            """mutation($id: ID!) { addPlanItem(input: { projectId: $id, kind: TECHNOLOGY, name: " C# " }) { planItem { kind name project { planItems(where: { kind: { eq: TECHNOLOGY } }) { totalCount } } } errors { code } } }""",
            new { id });

        Assert.Equal(
            """{"data":{"addPlanItem":{"planItem":{"kind":"TECHNOLOGY","name":"C#","project":{"planItems":{"totalCount":1}}},"errors":[]}}}""",
            answer);
    }

    [Fact]
    public async Task Create_NumberTaken_IsRefused()
    {
        await host.ProjectAsync("X-4");

        var answer = await host.Tenant.QueryAsync("""mutation { createProject(input: { name: "Again", kind: INTERNAL, number: "X-4" }) { errors { code } } }""");

        Assert.Equal("""{"data":{"createProject":{"errors":[{"code":"DELIVERY_NUMBER_TAKEN"}]}}}""", answer);
    }

    [Fact]
    public async Task Create_UnknownCustomer_IsNotFound()
    {
        var answer = await host.Tenant.QueryAsync(
            """mutation($id: ID!) { createProject(input: { name: "Whose", kind: EXTERNAL, customerId: $id }) { errors { code } } }""",
            new { id = NodeId.Encode("Customer", Guid.CreateVersion7()) });

        Assert.Equal("""{"data":{"createProject":{"errors":[{"code":"NOT_FOUND"}]}}}""", answer);
    }

    [Fact]
    public async Task Update_OneField_KeepsTheOthers()
    {
        var customerId = await host.CustomerAsync("Mill");
        var id = await host.ProjectAsync("X-5", customerId);

        var answer = await host.Tenant.QueryAsync(
            """mutation($id: ID!) { updateProject(input: { id: $id, version: 1, goal: "Flour" }) { project { name goal kind version customer { name } } errors { code } } }""", new { id });

        Assert.Equal(
            """{"data":{"updateProject":{"project":{"name":"Shop","goal":"Flour","kind":"EXTERNAL","version":2,"customer":{"name":"Mill"}},"errors":[]}}}""",
            answer);
    }
}

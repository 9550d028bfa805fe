using CrmPlatform.Delivery.Tests.Support;

namespace CrmPlatform.Delivery.Tests.GraphQL;

public sealed class RequirementMutationsTests(DeliveryHost host) : IClassFixture<DeliveryHost>
{
    [Fact]
    public async Task Plan_ApprovedRequirement_BelongsToTheProject()
    {
        var projectId = await host.ProjectAsync("R-1");
        var id = await CreateAsync();
        await host.Tenant.AskAsync(
            """
            mutation($id: ID!) {
              a: changeRequirementStatus(input: { id: $id, status: ANALYSED }) { errors { code } }
              b: changeRequirementStatus(input: { id: $id, status: APPROVED }) { errors { code } }
            }
            """,
            new { id });

        var answer = await host.Tenant.QueryAsync(
            "mutation($id: ID!, $projectId: ID!) { planRequirement(input: { id: $id, projectId: $projectId }) { requirement { status priority project { number requirements { totalCount } } } errors { code } } }",
            new { id, projectId });

        Assert.Equal(
            """{"data":{"planRequirement":{"requirement":{"status":"PLANNED","priority":"NORMAL","project":{"number":"R-1","requirements":{"totalCount":1}}},"errors":[]}}}""",
            answer);
    }

    [Fact]
    public async Task ChangeStatus_NewToPlanned_SaysWhatIsAllowed()
    {
        var id = await CreateAsync();

        var answer = await host.Tenant.QueryAsync(
            "mutation($id: ID!) { changeRequirementStatus(input: { id: $id, status: PLANNED }) { errors { code ... on InvalidTransitionError { allowed } } } }", new { id });

        Assert.Equal("""{"data":{"changeRequirementStatus":{"errors":[{"code":"INVALID_TRANSITION","allowed":["ANALYSED"]}]}}}""", answer);
    }

    private async Task<string> CreateAsync() => DeliveryHost.Id(await host.Tenant.AskAsync(
        """mutation { createRequirement(input: { title: "A door", type: FUNCTIONAL }) { requirement { id } } }""", null), "createRequirement", "requirement");
}

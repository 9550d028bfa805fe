using CrmPlatform.Customers.Tests.Support;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Customers.Tests.GraphQL;

/// <summary>Who sees what was said in a communication, by every way that leads there.</summary>
public sealed class BodyVisibilityTests(CustomersHost host) : IClassFixture<CustomersHost>
{
    private static readonly string[] Users = ["author", "participant", "owner", "colleague", "caretaker", "stranger"];

    [Theory]
    [InlineData("EVERYBODY", "author participant owner colleague caretaker stranger")]
    [InlineData("PARTICIPANTS", "author participant")]
    [InlineData("OWNER_AND_TEAM", "author participant owner colleague caretaker")]
    public async Task Body_OfEachVisibility_IsSeenByThoseItNamesOnEveryWay(string visibility, string seenBy)
    {
        var tenant = await TenantAsync();
        var (customer, body) = await TalkAsync(tenant, visibility);

        var seen = new List<string>();
        foreach (var user in Users)
        {
            var ways = await WaysAsync(tenant.As(user, ["user"]), customer, body);
            Assert.True(ways.Distinct().Count() == 1, $"{user}: {string.Join(' ', ways)}");
            if (ways[0])
            {
                seen.Add(user);
            }
        }

        Assert.Equal(seenBy, string.Join(' ', seen));
    }

    [Fact]
    public async Task Body_OfParticipants_IsSeenByAdministrators()
    {
        var tenant = await TenantAsync();
        var (customer, body) = await TalkAsync(tenant, "PARTICIPANTS");

        Assert.All(await WaysAsync(tenant.As("boss", ["administrator"]), customer, body), Assert.True);
    }

    [Fact]
    public async Task Communication_WhoseBodyIsHidden_IsStillSeen()
    {
        var tenant = await TenantAsync();
        await TalkAsync(tenant, "PARTICIPANTS");

        Assert.Equal(
            """{"data":{"communications":{"nodes":[{"subject":"Prices","content":null,"body":null}]}}}""",
            await tenant.As("stranger", ["user"]).QueryAsync("{ communications { nodes { subject content body { content } } } }"));
    }

    [Fact]
    public async Task ChangeCommunicationVisibility_ByWhoDoesNotSeeIt_IsRefused()
    {
        var tenant = await TenantAsync();
        var (customer, body) = await TalkAsync(tenant, "PARTICIPANTS");
        var answer = await tenant.AskAsync("{ communications { nodes { id } } }", null);
        var id = answer.GetProperty("communications").GetProperty("nodes")[0].GetProperty("id").GetString();

        Assert.StartsWith("NOT_FOUND ", await Do.RefusedAsync(tenant.As("stranger", ["user"]), "changeCommunicationVisibility", new { id, visibility = "EVERYBODY" }), StringComparison.Ordinal);
        Assert.StartsWith("CONFLICT ", await Do.RefusedAsync(tenant.As("author", ["user"]), "changeCommunicationVisibility", new { id, visibility = "EVERYBODY", version = 9 }), StringComparison.Ordinal);
        await Do.MutationAsync(tenant.As("author", ["user"]), "changeCommunicationVisibility", "communication { id }", new { id, visibility = "EVERYBODY" });
        Assert.All(await WaysAsync(tenant.As("stranger", ["user"]), customer, body), Assert.True);
    }

    // Each way says whether the body's words come out of it.
    private static async Task<IReadOnlyList<bool>> WaysAsync(TestTenant caller, string customer, string body)
    {
        const string where = """where: { body: { createdBy: { eq: "author" } } }"""; // What was said is encrypted, and in no filter.
        string[] answers =
        [
            await caller.QueryAsync("query($customer: ID!) { customer(id: $customer) { communications { nodes { content } } } }", new { customer }),
            await caller.QueryAsync("{ communications { nodes { body { content } } } }"),
            await caller.QueryAsync("query($body: ID!) { node(id: $body) { ... on CommunicationBody { content } } }", new { body }),
            await caller.QueryAsync("query($body: ID!) { nodes(ids: [$body]) { ... on CommunicationBody { content } } }", new { body }),
            (await caller.QueryAsync($"{{ communications({where}) {{ totalCount }} }}")).Replace("\"totalCount\":1", "secret", StringComparison.Ordinal),
            (await caller.QueryAsync($"{{ communicationsAggregate({where}) {{ count }} }}")).Replace("\"count\":1", "secret", StringComparison.Ordinal),
            (await caller.QueryAsync($$"""{ customers(where: { communications: { some: {{where[7..]}} } }) { totalCount } }""")).Replace("\"totalCount\":1", "secret", StringComparison.Ordinal),
        ];
        Assert.All(answers, a => Assert.DoesNotContain("\"errors\"", a, StringComparison.Ordinal));
        return [.. answers.Select(a => a.Contains("secret", StringComparison.Ordinal))];
    }

    private async Task<TestTenant> TenantAsync()
    {
        var tenant = await host.TenantAsync();
        foreach (var name in Users)
        {
            await tenant.AskAsync("mutation($name: String!) { inviteUser(input: { name: $name, roles: [] }) { errors { message } } }", new { name });
        }

        foreach (var (team, members) in new[] { ("sales", new[] { "owner", "colleague" }), ("care", ["caretaker"]) })
        {
            await tenant.AskAsync("mutation($name: String!) { createTeam(input: { name: $name }) { errors { message } } }", new { name = team });
            await tenant.AskAsync("mutation($name: String!, $add: [String!]) { changeTeamMembers(input: { name: $name, add: $add }) { errors { message } } }", new { name = team, add = members });
        }

        return tenant;
    }

    private static async Task<(string Customer, string Body)> TalkAsync(TestTenant tenant, string visibility)
    {
        var customerId = await Given.CustomerAsync(tenant, "Acme", new { owner = "owner" });
        await Do.MutationAsync(tenant, "addCustomerTeams", "customer { id }", new { customerId, teams = new[] { "care" } });
        var talk = await Do.MutationAsync(
            tenant.As("author", ["user"]),
            "logCommunication",
            "communication { body { id } }",
            new { customerId, channel = "PHONE", direction = "INBOUND", subject = "Prices", content = "The secret price", visibility, participants = new[] { new { name = "Pat", user = "participant" } } });
        return (customerId, talk.GetProperty("communication").GetProperty("body").GetProperty("id").GetString()!);
    }
}

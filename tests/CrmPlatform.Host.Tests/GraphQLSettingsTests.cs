using System.Net.Http.Headers;
using System.Text;
using CrmPlatform.Host.Tests.Support;

namespace CrmPlatform.Host.Tests;

public sealed class GraphQLSettingsTests
{
    [Fact]
    public async Task Start_WithSettings_ServesBatchesAndTheDraftsStatuses()
    {
        using var data = new DataFolder();
        await using var host = await HostProcess.StartAsync(data, "--Crm:GraphQL:MaxBatchSize", "2", "--Crm:GraphQL:Statuses", "Draft2026");

        var (batch, both) = await PostAsync(host, """[{"query":"{ __typename }"},{"query":"mutation { createCustomer(input: { name: \"B\", kind: ORGANIZATION }) { customer { name } } }"}]""");
        var (three, _) = await PostAsync(host, """[{"query":"{ __typename }"},{"query":"{ __typename }"},{"query":"{ __typename }"}]""");
        var (refused, _) = await PostAsync(host, """{"query":"{ nope }"}""");

        Assert.Equal((200, """[{"data":{"__typename":"Query"}},{"data":{"createCustomer":{"customer":{"name":"B"}}}}]"""), (batch, both));
        Assert.Equal((400, 422), (three, refused));
    }

    private static async Task<(int Status, string Body)> PostAsync(HostProcess host, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", host.KeyOf("lite"));
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        using var response = await host.Client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}

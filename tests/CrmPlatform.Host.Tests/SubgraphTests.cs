using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CrmPlatform.Host.Tests.Support;

namespace CrmPlatform.Host.Tests;

[Collection(DemoHostTests.Name)]
public sealed class SubgraphTests(DemoHost demo)
{
    private const string Customers = "/graphql/subgraphs/crm.customers";
    private const string Entities = "query($r: [_Any!]!) { _entities(representations: $r) { ... on Customer { name } } }";
    private readonly HostProcess _host = demo.Process;

    [Fact]
    public async Task Post_ModuleAlone_KnowsOthersByTheirIdsOnly()
    {
        var known = await AskAsync("demo", "/graphql/subgraphs/crm.sales", "{ orders(first: 1) { nodes { number customer { id } } } }");
        var unknown = await AskAsync("demo", "/graphql/subgraphs/crm.sales", "{ orders(first: 1) { nodes { customer { name } } } }");

        Assert.Matches("""^\{"data":\{"orders":\{"nodes":\[\{"number":"[^"]+","customer":\{"id":"[^"]+"\}\}\]\}\}\}$""", known.Body);
        Assert.Contains("Cannot query field \\\"name\\\" on type \\\"Customer\\\".", unknown.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ModulesDisabledAndUnknown_AreUnknownAlike()
    {
        var disabled = await AskAsync("lite", "/graphql/subgraphs/crm.sales", "{ __typename }");
        var unknown = await AskAsync("lite", "/graphql/subgraphs/nonsense", "{ __typename }");

        Assert.Equal(HttpStatusCode.NotFound, disabled.Status);
        Assert.Equal(
            """{"errors":[{"message":"The tenant has no subgraph of this name. Use the id of one of its modules, or 'platform'.","extensions":{"code":"SUBGRAPH_UNKNOWN"}}]}""",
            disabled.Body);
        Assert.Equal(disabled, unknown);
    }

    [Theory]
    [InlineData("/graphql")]
    [InlineData(Customers)]
    [InlineData("/graphql/subgraphs/platform")]
    public async Task Post_IdOfAnotherTenant_IsNotThere(string address)
    {
        var id = JsonDocument.Parse((await AskAsync("demo", "/graphql", "{ customers(first: 1) { nodes { id } } }")).Body)
            .RootElement.GetProperty("data").GetProperty("customers").GetProperty("nodes")[0].GetProperty("id").GetString();
        var query = address.EndsWith("platform", StringComparison.Ordinal) ? "query($id: ID!) { found: node(id: $id) { id } }" : Entities.Replace("_entities(", "found: _entities(", StringComparison.Ordinal);
        var variables = new { id, r = new[] { new { __typename = "Customer", id } } };

        var own = await AskAsync("demo", address, query, variables);
        var other = await AskAsync("lite", address, query, variables);

        Assert.DoesNotContain("null", own.Body, StringComparison.Ordinal);
        Assert.True(other.Body is """{"data":{"found":null}}""" or """{"data":{"found":[null]}}""", other.Body);
    }

    [Fact]
    public async Task Post_ManyEntities_AreOneStatement()
    {
        var ids = JsonDocument.Parse((await AskAsync("demo", "/graphql", "{ customers(first: 50) { nodes { id } } }")).Body)
            .RootElement.GetProperty("data").GetProperty("customers").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString());
        var variables = new { r = ids.Select(id => new { __typename = "Customer", id }) };

        var answer = await AskAsync("demo", Customers, Entities, variables);

        Assert.Contains("\"statements\":1,", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutKey_IsRefused()
    {
        using var response = await _host.Client.PostAsJsonAsync(Customers, new { query = "{ _service { sdl } }" });

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private async Task<(HttpStatusCode Status, string Body)> AskAsync(string tenant, string address, string query, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _host.KeyOf(tenant));
        request.Headers.Add("Crm-Trace", query.StartsWith(Entities, StringComparison.Ordinal) ? "1" : "0");
        using var response = await _host.Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}

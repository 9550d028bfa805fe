using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using CrmPlatform.Host.Tests.Support;

namespace CrmPlatform.Host.Tests;

[Collection(DemoHostTests.Name)]
public sealed class IdempotencyTests(DemoHost demo)
{
    private readonly HostProcess _host = demo.Process;

    [Fact]
    public async Task Post_KeySentAgain_AnswersAlikeAndSaysSo()
    {
        var key = Guid.NewGuid().ToString();

        var first = await SendAsync(key, null, "Asked twice");
        var again = await SendAsync(key, null, "Asked twice");

        Assert.Equal((HttpStatusCode.OK, false), (first.Status, first.IsReplayed));
        Assert.Equal((first.Status, true, first.Body), (again.Status, again.IsReplayed, again.Body));
        Assert.Equal("""{"data":{"customers":{"totalCount":1}}}""", await _host.AskAsync("lite", "{ customers(where: { name: { eq: \"Asked twice\" } }) { totalCount } }"));
    }

    [Fact]
    public async Task Post_KeyInExtensionsWithOtherBody_Is422()
    {
        var key = Guid.NewGuid().ToString();
        await SendAsync(null, key, "Asked once");

        var other = await SendAsync(null, key, "Asked otherwise");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Contains("\"code\":\"IDEMPOTENCY_KEY_REUSED\"", other.Body, StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, bool IsReplayed, string Body)> SendAsync(string? header, string? extension, string name)
    {
        const string Query = "mutation($name: String!) { createCustomer(input: { kind: ORGANIZATION, name: $name }) { customer { id number } errors { code } } }";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Query, variables = new { name }, extensions = new { idempotencyKey = extension } }, options: new(System.Text.Json.JsonSerializerDefaults.Web) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _host.KeyOf("lite"));
        if (header is not null)
        {
            request.Headers.Add("Idempotency-Key", header);
        }

        using var response = await _host.Client.SendAsync(request);
        return (response.StatusCode, response.Headers.Contains("Idempotency-Replayed"), await response.Content.ReadAsStringAsync());
    }
}

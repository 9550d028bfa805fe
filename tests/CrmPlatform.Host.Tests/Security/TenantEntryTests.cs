using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CrmPlatform.Host.Tests.Support;

namespace CrmPlatform.Host.Tests.Security;

[Collection(DemoHostTests.Name)]
public sealed class TenantEntryTests(DemoHost demo)
{
    private readonly HostProcess _host = demo.Process;

    [Fact]
    public async Task Create_Tenant_LetsInWhoAcceptsTheInvitationOnce()
    {
        var client = new AuthClient(_host);
        var (created, answer) = await AdminAsync("/admin/tenants", new { id = "entry", modules = new[] { "crm.customers" }, name = "owner", email = "owner@example.com" });
        var invitation = answer.GetProperty("invitation").GetString();
        var (accepted, _) = await client.PostAsync("/auth/invitations/accept", new { invitation, password = AuthClient.Password });
        var (again, _) = await client.PostAsync("/auth/invitations/accept", new { invitation, password = AuthClient.Password });
        var (entered, tokens) = await client.PostAsync("/auth/login", new { tenant = "entry", name = "owner@example.com", password = AuthClient.Password });

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.OK), (created, accepted, again, entered));
        Assert.Equal(
            """{"data":{"me":{"tenant":"entry","name":"owner","roles":["administrator"]},"customers":{"totalCount":0}}}""",
            await client.AskAsync(tokens.GetProperty("accessToken").GetString()!, "{ me { tenant name roles } customers { totalCount } }"));
    }

    [Fact]
    public async Task Create_TenantThatIsThere_SaysSo()
    {
        var (status, problem) = await AdminAsync("/admin/tenants", new { id = "demo" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal("CRM4003 Tenant 'demo' was not created: there is a tenant with this id. Choose another id.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task AddKey_OfATenantAndOfNone_GivesAKeyAndSaysSo()
    {
        var (status, key) = await AdminAsync("/admin/tenants/lite/keys", new { name = "operator" });
        var (unknown, problem) = await AdminAsync("/admin/tenants/nowhere/keys", new { });

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (status, unknown));
        Assert.Equal("CRM6107 There is no tenant 'nowhere'. Create it first.", problem.GetProperty("detail").GetString());
        Assert.Contains("\"tenant\":\"lite\"", await new AuthClient(_host).AskAsync(key.GetProperty("key").GetString()!, "{ me { tenant } }"), StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> AdminAsync(string address, object body)
    {
        var file = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(demo.DataPath, "demo.json"))).RootElement;
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new("Bearer", file.GetProperty("administrator").GetString());
        using var response = await _host.Client.SendAsync(request);
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }
}

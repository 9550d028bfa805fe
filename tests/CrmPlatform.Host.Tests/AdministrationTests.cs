using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CrmPlatform.Host.Tests.Support;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Host.Tests;

public sealed class AdministrationTests : IDisposable
{
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Ask_WithAndWithoutKey_ChangesATenantsModulesWhileItIsServed()
    {
        await using var host = await StartAsync();
        using var stranger = await host.Client.GetAsync("/admin/tenants");
        host.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Administrator());

        using var tenant = await host.Client.GetAsync("/admin/tenants/demo");
        using var same = await ChangeAsync(host, new { action = "upgrade", version = "2.0.0" });
        using var unknown = await ChangeAsync(host, new { action = "dance" });
        using var disabled = await ChangeAsync(host, new { action = "disable" });
        var without = await host.AskAsync("demo", "{ greeterVersion }");
        using var enabled = await ChangeAsync(host, new { action = "enable", version = "1.0.0" });
        using var upgraded = await host.Client.PostAsJsonAsync("/admin/modules/test.greeter/upgrade", new { version = "2.0.0" });
        using var versions = await host.Client.GetAsync("/admin/versions");

        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
        Assert.Contains("\"composition\":\"test.good-neighbour@1.2.0,test.greeter@2.0.0\"", await tenant.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, same.StatusCode);
        Assert.Equal("application/problem+json", same.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            "CRM6010 Module 'test.greeter' of tenant 'demo' was not upgraded: it is on 2.0.0. Name another version.",
            (await same.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors")[0].GetProperty("message").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        Assert.Equal("disabled", (await disabled.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("state").GetString());
        Assert.Contains("MODULE_DISABLED", without, StringComparison.Ordinal);

        // The tables are those of version 2, contracted: version 1 cannot use them, and the tenant is served without it.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, enabled.StatusCode);
        Assert.Contains("CRM3010", await enabled.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("""{"upgraded":[],"failed":[]}""", await upgraded.Content.ReadAsStringAsync());
        Assert.Contains("\"state\":\"serving\"", await versions.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Install_ModuleUsesWhatTheSdkLacks_IsRefusedUntilItFits()
    {
        await using var host = await StartAsync();
        host.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Administrator());
        var package = Path.Combine(Path.GetDirectoryName(Repository.TestPlugins)!, "packages", "test.listener.1.0.0.nupkg");

        using var refused = await host.Client.PostAsync("/admin/packages", new StreamContent(PatchedPackage.Of(package, ("EventEnvelope", "EventEnvelopf"))));
        using var packages = await host.Client.GetAsync("/admin/packages");
        using var installed = await host.Client.PostAsync("/admin/packages", new ByteArrayContent(await File.ReadAllBytesAsync(package)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.StartsWith(
            "CRM1502 'Listener' uses the type 'CrmPlatform.Sdk.Events.EventEnvelopf', which CrmPlatform.Sdk ",
            (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("test.listener", await packages.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, installed.StatusCode);
    }

    private string Administrator() => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_data.Path, "demo.json"))).RootElement.GetProperty("administrator").GetString()!;

    private static Task<HttpResponseMessage> ChangeAsync(HostProcess host, object change) =>
        host.Client.PostAsJsonAsync("/admin/tenants/demo/modules/test.greeter", change);

    private Task<HostProcess> StartAsync() => HostProcess.StartAsync(
        _data,
        $"--Crm:ModulesPath={string.Join(Path.PathSeparator, Path.Combine(Repository.TestPlugins, "test.greeter"), Path.Combine(Repository.TestPlugins, "test.good-neighbour"))}",
        "--Crm:Demo:Query={ greeterVersion }",
        "--Crm:Demo:Tenants:0:HasSample=false",
        "--Crm:Demo:Tenants:0:Modules:0=test.greeter",
        "--Crm:Demo:Tenants:0:Modules:1=test.good-neighbour");
}

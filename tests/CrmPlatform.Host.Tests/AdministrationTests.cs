using System.IO.Compression;
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

    [Fact]
    public async Task Packages_FromInstallToRemoval_AnswerWhatTheyAre()
    {
        await using var host = await StartAsync();
        host.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Administrator());
        var package = await File.ReadAllBytesAsync(Path.Combine(Path.GetDirectoryName(Repository.TestPlugins)!, "packages", "test.listener.1.0.0.nupkg"));

        using var installed = await host.Client.PostAsync("/admin/packages", new ByteArrayContent(package));
        using var again = await host.Client.PostAsync("/admin/packages", new ByteArrayContent(package));
        using var other = await host.Client.PostAsync("/admin/packages", new ByteArrayContent(WithNotes(package)));
        using var nonsense = await host.Client.PostAsync("/admin/packages", new ByteArrayContent("no package"u8.ToArray()));
        using var packages = await host.Client.GetAsync("/admin/packages");

        Assert.Equal(HttpStatusCode.Created, installed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        var listener = await installed.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(package)), listener.GetProperty("hash").GetString());
        Assert.Equal(("test.listener", "1.0.0", "resolved", 0), (
            listener.GetProperty("id").GetString(), listener.GetProperty("version").GetString(), listener.GetProperty("state").GetString(), listener.GetProperty("tenants").GetInt32()));
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        Assert.StartsWith("CRM1401 Module 'test.listener' 1.0.0 was not installed: this id and version are installed with other content (", await MessageAsync(other), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nonsense.StatusCode);
        Assert.StartsWith("CRM13", await MessageAsync(nonsense), StringComparison.Ordinal);
        var listed = (await packages.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("packages").EnumerateArray().ToList();
        Assert.Equal(["test.good-neighbour 1.2.0 1", "test.greeter 1.0.0 0", "test.greeter 2.0.0 1", "test.listener 1.0.0 0"], listed.Select(p => $"{p.GetProperty("id")} {p.GetProperty("version")} {p.GetProperty("tenants")}"));

        using var removed = await host.Client.DeleteAsync("/admin/packages/test.listener/1.0.0");
        using var gone = await host.Client.DeleteAsync("/admin/packages/test.listener/1.0.0");
        using var noVersion = await host.Client.DeleteAsync("/admin/packages/test.listener/latest");
        using var folder = await host.Client.DeleteAsync("/admin/packages/test.good-neighbour/1.2.0");

        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal("CRM6002 There is no module 'test.listener' 1.0.0 on this host. Install it first.", await MessageAsync(gone));
        Assert.Equal(HttpStatusCode.NotFound, noVersion.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, folder.StatusCode);
        Assert.DoesNotContain("test.listener", await host.Client.GetStringAsync("/admin/packages"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_PackageThatATenantRuns_IsRefusedAndNamesTheTenant()
    {
        await using var host = await StartAsync();
        host.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Administrator());
        var package = await File.ReadAllBytesAsync(Path.Combine(Path.GetDirectoryName(Repository.TestPlugins)!, "packages", "test.listener.1.0.0.nupkg"));
        using var installed = await host.Client.PostAsync("/admin/packages", new ByteArrayContent(package));
        using var enabled = await host.Client.PostAsJsonAsync("/admin/tenants/demo/modules/test.listener", new { action = "enable" });

        using var refused = await host.Client.DeleteAsync("/admin/packages/test.listener/1.0.0");

        Assert.Equal(HttpStatusCode.OK, enabled.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("CRM6009 Module 'test.listener' 1.0.0 was not removed: 'demo' run it or can be rolled back to it. Upgrade or disable it there first.", await MessageAsync(refused));
        var locked = JsonDocument.Parse(await host.Client.GetStringAsync("/admin/tenants/demo/lock")).RootElement;
        Assert.Equal("demo", locked.GetProperty("tenant").GetString());
        var listener = locked.GetProperty("modules").EnumerateArray().Single(m => m.GetProperty("id").GetString() == "test.listener");
        Assert.Equal(
            ("1.0.0", (await installed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("hash").GetString(), "[1.0.0, 2.0.0)"),
            (listener.GetProperty("version").GetString(), listener.GetProperty("hash").GetString(), listener.GetProperty("sdk").GetString()));
    }

    [Fact]
    public async Task Suspend_Tenant_AnswersUnavailableUntilItIsResumed()
    {
        await using var host = await StartAsync();
        host.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Administrator());

        using var suspended = await host.Client.PostAsync("/admin/tenants/demo/suspend", null);
        var refused = await host.AskAsync("demo", "{ greeterVersion }");
        using var jobs = await host.Client.GetAsync("/admin/tenants/demo/jobs");
        using var unknown = await host.Client.PostAsync("/admin/tenants/nobody/suspend", null);
        using var resumed = await host.Client.PostAsync("/admin/tenants/demo/resume", null);
        var served = await host.AskAsync("demo", "{ greeterVersion }");

        Assert.Equal("suspended", (await suspended.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("state").GetString());
        Assert.Equal("""{"errors":[{"message":"The tenant is suspended; its data is kept. Ask whoever administers the host to resume it.","extensions":{"code":"TENANT_SUSPENDED"}}]}""", refused);
        Assert.Equal(HttpStatusCode.Conflict, jobs.StatusCode);
        Assert.StartsWith("CRM4009 Tenant 'demo' is not served: it is suspended", await MessageAsync(jobs), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal("active", (await resumed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("state").GetString());
        Assert.Equal("""{"data":{"greeterVersion":"2"}}""", served);
    }

    private static byte[] WithNotes(byte[] package)
    {
        using var bytes = new MemoryStream();
        bytes.Write(package);
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var text = new StreamWriter(archive.CreateEntry("notes.txt").Open());
            text.Write("Other content.");
        }

        return bytes.ToArray();
    }

    private static async Task<string> MessageAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors")[0].GetProperty("message").GetString()!;

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

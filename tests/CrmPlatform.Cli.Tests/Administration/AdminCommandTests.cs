using CrmPlatform.Cli.CommandLine;
using CrmPlatform.Cli.Commands;
using CrmPlatform.Cli.Tests.Support;

namespace CrmPlatform.Cli.Tests.Administration;

/// <summary>What the commands ask of a host, and what they tell the person who gave them.</summary>
public sealed class AdminCommandTests : IAsyncLifetime
{
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _errors = new() { NewLine = "\n" };
    private FakeAdmin _host = null!;

    public async Task InitializeAsync() => _host = await FakeAdmin.StartAsync();

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task Install_Package_SendsItsBytesAndTellsWhatIsInstalled()
    {
        using var folder = new TemporaryFolder();
        var package = folder.Write("acme.loyalty.1.0.0.nupkg", "0123456789");
        _host.Answer = (201, """{ "id": "acme.loyalty", "version": "1.0.0", "hash": "abc", "state": "ready" }""");

        Assert.Equal(0, await InstallCommand.RunAsync([package, .. Host()], _output, CancellationToken.None));

        Assert.Equal(["POST /admin/packages 10 bytes"], _host.Requests);
        Assert.Equal("acme.loyalty 1.0.0 is installed (ready, abc).\n", _output.ToString());
    }

    [Fact]
    public async Task Install_HostRefuses_TellsEveryReason()
    {
        using var folder = new TemporaryFolder();
        var package = folder.Write("bad.nupkg", "x");
        _host.Answer = (422, """{ "title": "Refused", "detail": "The package is refused.", "errors": [ { "code": "A", "message": "CRM1304 One." }, { "code": "B", "message": "CRM1305 Two." } ] }""");

        var refusal = await Assert.ThrowsAsync<CrmToolException>(() => InstallCommand.RunAsync([package, .. Host()], _output, CancellationToken.None));

        Assert.Equal("CRM1304 One.\nCRM1305 Two.", refusal.Message);
        Assert.Equal(ExitCodes.Refused, refusal.ExitCode);
    }

    [Fact]
    public async Task TenantLock_OfATenant_IsItsJson()
    {
        _host.Answer = (200, """{"tenant":"demo","id":"ab","modules":[{"id":"acme.loyalty","version":"1.0.0","hash":"cd","sdk":"[1.0.0, 2.0.0)"}]}""");

        Assert.Equal(0, await TenantAsync("lock", "demo"));

        Assert.Equal(["GET /admin/tenants/demo/lock"], _host.Requests);
        Assert.Contains("\"hash\": \"cd\",", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("suspend")]
    [InlineData("resume")]
    public async Task TenantSuspendAndResume_OfATenant_AskForItAndTellItsState(string change)
    {
        _host.Answer = (200, """{ "id": "one", "state": "suspended", "ring": "early", "composition": "", "modules": [] }""");

        Assert.Equal(0, await TenantAsync(change, "one"));

        Assert.Equal([$"POST /admin/tenants/one/{change} {{}}"], _host.Requests);
        Assert.StartsWith("one, suspended, ring early, composition ", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Modules_OfAHost_AreATable()
    {
        _host.Answer = (200, """{ "packages": [ { "id": "acme.loyalty", "version": "1.0.0", "hash": "abc", "state": "ready", "tenants": 2 }, { "id": "b.c", "version": "2.0.0", "hash": "d", "state": "refused", "reason": "CRM1004 Why.", "tenants": 0 } ] }""");

        Assert.Equal(0, await ModulesAsync());

        Assert.Equal(
            """
            MODULE        VERSION  STATE    TENANTS  HASH  REASON
            acme.loyalty  1.0.0    ready    2        abc   -
            b.c           2.0.0    refused  0        d     CRM1004 Why.

            """,
            _output.ToString());
    }

    [Fact]
    public async Task Modules_Loaded_TellsWhatHoldsAVersion()
    {
        _host.Answer = (200, """{ "versions": [ { "id": "a.b", "version": "1.0.0", "hash": "x", "state": "leaked", "tenants": 0, "root": "Static.Field" } ] }""");

        Assert.Equal(0, await ModulesAsync("--loaded"));

        Assert.Equal(["GET /admin/versions"], _host.Requests);
        Assert.Contains("a.b     1.0.0    leaked  0        Static.Field", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ModulesRemove_Version_DeletesIt()
    {
        _host.Answer = (204, "");

        Assert.Equal(0, await ModulesAsync("remove", "a.b", "1.0.0"));

        Assert.Equal(["DELETE /admin/packages/a.b/1.0.0"], _host.Requests);
    }

    [Fact]
    public async Task ModulesUpgrade_Ring_SendsItAndTellsWhoFailed()
    {
        _host.Answer = (200, """{ "upgraded": [ "one", "two" ], "failed": [ { "tenant": "three", "reason": "CRM3008 Why." } ] }""");

        Assert.Equal(ExitCodes.Refused, await ModulesAsync("upgrade", "a.b", "2.0.0", "--ring", "early"));

        Assert.Equal(["""POST /admin/modules/a.b/upgrade {"version":"2.0.0","ring":"early"}"""], _host.Requests);
        Assert.Equal("now on a.b 2.0.0: one, two.\n", _output.ToString());
        Assert.Equal("three: CRM3008 Why.\n", _errors.ToString());
    }

    [Fact]
    public async Task ModulesRollback_Tenants_SendsThem()
    {
        Assert.Equal(0, await ModulesAsync("rollback", "a.b", "--tenant", "one", "--tenant", "two"));

        Assert.Equal(["""POST /admin/modules/a.b/rollback {"tenants":["one","two"]}"""], _host.Requests);
    }

    [Fact]
    public async Task Tenant_OfAHost_AreATable()
    {
        _host.Answer = (200, """{ "tenants": [ { "id": "one", "ring": "early", "modules": [ { "id": "a.b", "version": "1.0.0" }, { "id": "c.d", "version": "2.0.0" } ] } ] }""");

        Assert.Equal(0, await TenantAsync());

        Assert.Equal("TENANT  RING   MODULES\none     early  a.b 1.0.0, c.d 2.0.0\n", _output.ToString());
    }

    [Fact]
    public async Task TenantShow_Tenant_TellsEveryModule()
    {
        _host.Answer = (200, """{ "id": "one", "state": "active", "ring": "early", "composition": "a.b@2.0.0", "modules": [ { "id": "a.b", "version": "2.0.0", "state": "active", "previousVersion": "1.0.0" } ] }""");

        Assert.Equal(0, await TenantAsync("show", "one"));

        Assert.Equal(
            """
            one, active, ring early, composition a.b@2.0.0
            MODULE  VERSION  STATE   BEFORE  STEP  REASON
            a.b     2.0.0    active  1.0.0   -     -

            """,
            _output.ToString());
    }

    [Theory]
    [InlineData("""{"action":"enable"}""", "enable", "one", "a.b")]
    [InlineData("""{"action":"enable","version":"1.2.0"}""", "enable", "one", "a.b", "1.2.0")]
    [InlineData("""{"action":"upgrade","version":"2.0.0","dryRun":true}""", "upgrade", "one", "a.b", "2.0.0", "--dry-run")]
    [InlineData("""{"action":"disable"}""", "disable", "one", "a.b")]
    [InlineData("""{"action":"rollback"}""", "rollback", "one", "a.b")]
    [InlineData("""{"action":"archive"}""", "archive", "one", "a.b")]
    [InlineData("""{"action":"purge"}""", "purge", "one", "a.b")]
    public async Task TenantAction_Module_SendsIt(string body, params string[] command)
    {
        _host.Answer = (200, """{ "state": "active", "version": "2.0.0", "steps": [ "migrated 0002" ] }""");

        Assert.Equal(0, await TenantAsync(command));

        Assert.Equal([$"POST /admin/tenants/one/modules/a.b {body}"], _host.Requests);
        Assert.Equal("a.b 2.0.0 is active for one.\n- migrated 0002\n", _output.ToString());
    }

    [Fact]
    public async Task TenantRing_Tenant_PutsItThere()
    {
        Assert.Equal(0, await TenantAsync("ring", "one", "early"));

        Assert.Equal(["""PUT /admin/tenants/one/ring {"ring":"early"}"""], _host.Requests);
    }

    [Theory]
    [InlineData("show")]
    [InlineData("explode", "one", "a.b")]
    [InlineData("disable", "one", "a.b", "1.0.0")]
    public async Task Tenant_OtherWords_ExplainsTheCommand(params string[] command) => Assert.StartsWith(
        "CRM2009 'crm tenant' does not take this.", (await Assert.ThrowsAsync<CrmToolException>(() => TenantAsync(command))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Any_WrongKey_AsksForAnAdministratorsKey()
    {
        var refusal = await Assert.ThrowsAsync<CrmToolException>(() => TenantCommand.RunAsync(["--url", _host.Url, "--key", "crm_tenant_key"], _output, CancellationToken.None));

        Assert.StartsWith("CRM2402 The host at '", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Endpoint, refusal.ExitCode);
    }

    [Fact]
    public async Task Any_NoHostThere_SaysSo() => Assert.StartsWith(
        "CRM2401 The host at 'http://127.0.0.1:1/' could not be reached",
        (await Assert.ThrowsAsync<CrmToolException>(() => TenantCommand.RunAsync(["--url", "http://127.0.0.1:1", "--key", "x"], _output, CancellationToken.None))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Any_AnswerIsNoJson_SaysSo()
    {
        _host.Answer = (200, "<html>");

        Assert.StartsWith("CRM2403 ", (await Assert.ThrowsAsync<CrmToolException>(() => TenantAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_HostFromItsFile_TakesAddressAndKey()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("demo.json", $$"""{ "url": "{{_host.Url}}", "administrator": "{{FakeAdmin.Key}}", "tenants": [] }""");

        Assert.Equal(0, await TenantCommand.RunAsync(["--host-from", file], _output, CancellationToken.None));
    }

    private string[] Host() => ["--url", _host.Url, "--key", FakeAdmin.Key];

    private Task<int> ModulesAsync(params string[] command) => ModulesCommand.RunAsync([.. command, .. Host()], _output, _errors, CancellationToken.None);

    private Task<int> TenantAsync(params string[] command) => TenantCommand.RunAsync([.. command, .. Host()], _output, CancellationToken.None);
}

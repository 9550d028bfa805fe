using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security;
using CrmPlatform.Runtime.Security.Oidc;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmPlatform.Runtime.Tests.Support;

/// <summary>A tenant <c>one</c> whose users come from an issuer.</summary>
internal sealed class OidcScene : IAsyncDisposable
{
    private readonly PlatformDatabases _platform = new(NullLoggerFactory.Instance);
    private readonly OidcCallers _callers;

    private OidcScene(IdentityScene scene, TenantDatabase database)
    {
        Identity = scene;
        var store = new IdentityStore((id, _) => Task.FromResult(id == "one" ? database : null), _platform, scene.Clock);
        _callers = new OidcCallers(
            [new OidcIssuer { Tenant = "one", Authority = FakeIssuer.Address, Audience = "crm" }, new OidcIssuer { Tenant = "two", Authority = "https://other.example", Audience = "crm" }],
            store, Issuer, scene.Clock, NullLogger<OidcCallers>.Instance);
    }

    public IdentityScene Identity { get; }

    public FakeIssuer Issuer { get; } = new();

    public DateTime Now => Identity.Clock.Now;

    public static async Task<OidcScene> StartAsync()
    {
        var scene = await IdentityScene.StartAsync("sqlite");
        return new OidcScene(scene, (await scene.Host.GetTenantAsync("one", CancellationToken.None)).Database);
    }

    public Task<Credential?> FindAsync(string token) => _callers.FindAsync(token, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        _callers.Dispose();
        _platform.Dispose();
        await Identity.DisposeAsync();
    }
}

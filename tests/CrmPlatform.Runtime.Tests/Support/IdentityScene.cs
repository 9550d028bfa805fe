using System.Text.Json;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Runtime.Security.Sessions;
using CrmPlatform.Sdk.Testing;
using CrmPlatform.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmPlatform.Runtime.Tests.Support;

/// <summary>A host with the tenants <c>one</c> and <c>two</c>, and users in the first.</summary>
internal sealed class IdentityScene : IAsyncDisposable
{
    public const string Password = "grey horses run at noon";

    private readonly TemporaryFolder _data = new();
    private readonly string _provider;
    private readonly string _prefix = $"crm_test_{Guid.NewGuid():N}_";
    private readonly List<CrmRuntime> _hosts = [];

    private IdentityScene(string provider) => _provider = provider;

    public TestClock Clock { get; } = new();

    public CrmRuntime Host => _hosts[0];

    public string DataPath => _data.Path;

    /// <summary>The first key of the tenant <c>one</c>.</summary>
    public string Key { get; private set; } = "";

    public static async Task<IdentityScene> StartAsync(string provider)
    {
        var scene = new IdentityScene(provider);
        await scene.AddHostAsync();
        scene.Key = await scene.Host.CreateTenantAsync("one", ["test.good-neighbour"], CancellationToken.None);
        await scene.Host.CreateTenantAsync("two", ["test.good-neighbour"], CancellationToken.None);
        return scene;
    }

    /// <summary>Starts another host on the same data, with the same clock.</summary>
    public async Task<CrmRuntime> AddHostAsync()
    {
        var host = await CrmRuntime.StartAsync(
            new CrmOptions
            {
                ModulePaths = [TestPlugins.Of("test.good-neighbour")],
                DataPath = _data.Path,
                Provider = _provider,
                ConnectionString = _provider == "postgresql" ? PostgreSqlServer.Shared.ConnectionString : null,
                DatabasePrefix = _prefix,
                DeliverEvents = false,
                RunJobs = false,
            },
            Clock,
            NullLoggerFactory.Instance,
            CancellationToken.None);
        _hosts.Add(host);
        return host;
    }

    /// <summary>Invites a user of the tenant <c>one</c>.</summary>
    /// <returns>The invitation.</returns>
    public async Task<string> InviteAsync(string name, params string[] roles) =>
        (await AskAsync("mutation($name: String!, $email: String, $roles: [String!]!) { inviteUser(input: { name: $name, email: $email, roles: $roles }) { invitation { token } errors { message } } }",
            new { name, email = $"{name}@example.com", roles })).GetProperty("inviteUser").GetProperty("invitation").GetProperty("token").GetString()!;

    /// <summary>Makes a user with the scene's password.</summary>
    public async Task AddUserAsync(string name, params string[] roles) =>
        Assert.NotNull(await Host.Access.AcceptInvitationAsync(await InviteAsync(name, roles), Password, CancellationToken.None));

    public Task<Tokens?> SignInAsync(string login, string password) => Host.Access.SignInAsync("one", login, password, CancellationToken.None);

    public async Task<Tokens> SignedInAsync(string name) => await SignInAsync(name, Password) ?? throw new InvalidOperationException($"'{name}' was not let in.");

    public async Task<string?> NameAsync(string text) => (await Host.Access.FindAsync(text, CancellationToken.None))?.Caller.Name;

    /// <summary>Asks as the administrator 'tester'.</summary>
    public Task<JsonElement> AskAsync(string query, object? variables = null) => new TestTenant(Host, "one").AskAsync(query, variables);

    /// <summary>Reads the platform's tables of the tenant <c>one</c>.</summary>
    public async Task<T> ReadAsync<T>(Func<PlatformDbContext, Task<T>> read)
    {
        await using var scope = (await Host.GetTenantAsync("one", CancellationToken.None)).BeginScope(Caller.System("test"));
        return await read(scope.Services.GetRequiredService<PlatformDbContext>());
    }

    public async Task EndHostsAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }

        _hosts.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        if (_hosts.Count > 0)
        {
            await Host.DropDatabaseAsync("one", CancellationToken.None);
            await Host.DropDatabaseAsync("two", CancellationToken.None);
        }

        await EndHostsAsync();
        _data.Dispose();
    }
}

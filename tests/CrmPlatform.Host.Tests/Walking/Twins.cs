using CrmPlatform.Host.Tests.Support;

namespace CrmPlatform.Host.Tests.Walking;

/// <summary>A host with two tenants that have the same modules and samples, one module of which this repository's walker has never heard.</summary>
public sealed class Twins : IAsyncLifetime
{
    private static readonly string[] Modules = ["crm.customers", "crm.sales", "crm.marketing", "crm.service", "crm.delivery", "test.good-neighbour"];
    private readonly DataFolder _data = new();
    private HostProcess? _host;

    internal HostProcess Host => _host!;

    internal LiveSchema Schema { get; private set; } = null!;

    internal Territory A { get; private set; } = null!;

    internal Territory B { get; private set; } = null!;

    internal IReadOnlyList<string> Planted { get; private set; } = [];

    public async Task InitializeAsync()
    {
        _host = await HostProcess.StartAsync(
            _data,
            [
                $"--Crm:ModulesPath={string.Join(Path.PathSeparator, Repository.Modules, Path.Combine(Repository.TestPlugins, "test.good-neighbour"))}",
                .. ((string[])["a", "b"]).SelectMany(Tenant),
            ]);
        Schema = await LiveSchema.ReadAsync(Caller("a"));
        A = new Territory("a", Caller("a"), Schema);
        B = new Territory("b", Caller("b"), Schema);
        await A.PlantAsync();
        Planted = await B.PlantAsync();
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        _data.Dispose();
    }

    internal Attacker Caller(string tenant) => new(Host.Client, Host.KeyOf(tenant));

    internal Territory OtherThan(Territory one) => one == A ? B : A;

    private static IEnumerable<string> Tenant(string id, int index) =>
    [
        $"--Crm:Demo:Tenants:{index}:Id={id}",
        $"--Crm:Demo:Tenants:{index}:HasSample=true",
        .. Modules.Select((m, i) => $"--Crm:Demo:Tenants:{index}:Modules:{i}={m}"),
    ];
}

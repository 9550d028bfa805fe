using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Tenancy.Catalog;

namespace CrmPlatform.Runtime.Tenancy;

/// <summary>Finds tenants by id. A tenant is activated when it is first asked for, once.</summary>
internal sealed partial class TenantRegistry(TenantCatalog catalog, TenantActivation activation, TimeProvider clock)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, Lazy<Task<Tenant>>> _tenants = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _failed = new(StringComparer.Ordinal);

    /// <summary>Is told the id of a tenant whose modules published events.</summary>
    public Action<string> Published { get; set; } = static _ => { };

    /// <summary>Is told the id of a tenant that has other modules to be served by than before.</summary>
    public Action<string> Activated { get; set; } = static _ => { };

    public Task<IReadOnlyList<TenantSummary>> ListAsync(CancellationToken cancellation) => catalog.ListAsync(cancellation);

    /// <summary>The tenant, ready to be served.</summary>
    /// <exception cref="TenantException">There is no such tenant, or it cannot be served.</exception>
    public async Task<Tenant> GetAsync(string id, CancellationToken cancellation)
    {
        while (true)
        {
            var activating = _tenants.GetOrAdd(id, _ => new(() => ActivateAsync(id)));
            try
            {
                // The activation serves everybody who waits for it: one caller's end is not its end.
                var tenant = await activating.Value.WaitAsync(cancellation);
                if (!_tenants.Contains(new(id, activating)))
                {
                    // Given up meanwhile: what it entered is left, and nobody may begin work in it.
                    continue;
                }

                await activation.FreshenAsync(tenant, cancellation);
                return tenant;
            }
            catch when (activating.Value.IsFaulted)
            {
                ForgetLater(id, activating);
                throw;
            }
        }
    }

    /// <summary>Creates a tenant. Its modules' tables are made when it is first asked for.</summary>
    public async Task CreateAsync(string id, string provider, string database, IEnumerable<string> modules, CancellationToken cancellation)
    {
        if (!IdPattern().IsMatch(id))
        {
            throw TenantErrors.BadId(id);
        }

        if (await catalog.FindAsync(id, cancellation) is not null)
        {
            throw TenantErrors.Exists(id);
        }

        await catalog.AddAsync(
            new TenantRow
            {
                Id = id,
                Provider = provider,
                Server = DatabaseServers.Default,
                Database = database,
                CreatedAt = clock.GetUtcNow().UtcDateTime,
                Modules = [.. modules.Distinct(StringComparer.Ordinal).Select(m => new TenantModuleRow { TenantId = id, ModuleId = m })],
            },
            cancellation);
        LookAnew(id);
    }

    /// <summary>Takes back the creation of a tenant that could not be completed.</summary>
    public Task RemoveAsync(string id) => catalog.RemoveAsync(id);

    /// <summary>Removes the tenant's database; the next use makes an empty one.</summary>
    public async Task DropDatabaseAsync(string id, CancellationToken cancellation)
    {
        Forget(id);
        var row = await catalog.FindAsync(id, cancellation) ?? throw TenantErrors.Unknown(id);
        activation.ForgetData(row);
        var database = activation.DatabaseOf(row);
        await database.Provider.DropAsync(database.Placement, cancellation);
    }

    /// <summary>Forgets the settings of a tenant whose database is another now.</summary>
    public void ForgetSettings(string id) => activation.ForgetSettings(id);

    /// <summary>Gives up an activated tenant; when it is asked for again, it is activated again.</summary>
    public void Forget(string id)
    {
        if (!_tenants.TryRemove(id, out var activated))
        {
            return;
        }

        // Whoever put it there waits for it, begun or not: what it enters is left when it is done.
        if (activated.Value.IsCompletedSuccessfully)
        {
            activation.Release(activated.Value.Result);
        }
        else
        {
            _ = activated.Value.ContinueWith(
                task => activation.Release(task.Result), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        }
    }

    /// <summary>Gives up a tenant, or why it could not be activated: the next use looks at it anew.</summary>
    public void LookAnew(string id)
    {
        _failed.TryRemove(id, out _);
        Forget(id);
    }

    /// <summary>The tenant when it is activated, else null.</summary>
    public Tenant? FindActivated(string id) =>
        _tenants.TryGetValue(id, out var activated) && activated is { IsValueCreated: true, Value.IsCompletedSuccessfully: true } ? activated.Value.Result : null;

    /// <summary>Lets the tenant's new work begin in a composition that was entered for it.</summary>
    public void Switch(string id, Composition next, IReadOnlyDictionary<string, string> leftOut)
    {
        _failed.TryRemove(id, out _);
        if (FindActivated(id) is { } tenant)
        {
            activation.Leave(tenant.Switch(next, leftOut));

            // Events may wait for what the new modules handle.
            Published(id);
            Activated(id);
            return;
        }

        // Nobody is served yet: the next request activates the tenant as the catalog has it.
        activation.Leave(next);
        Forget(id);
    }

    // The reason is repeated for a while: requests of a tenant that cannot be served must not keep the host busy.
    private void ForgetLater(string id, Lazy<Task<Tenant>> failed)
    {
        var now = clock.GetUtcNow();
        if (now - _failed.GetOrAdd(id, now) >= RetryAfter && _failed.TryRemove(id, out _))
        {
            _tenants.TryRemove(new(id, failed));
        }
    }

    private async Task<Tenant> ActivateAsync(string id)
    {
        var row = await catalog.FindAsync(id, CancellationToken.None);
        if (row is not { State: TenantState.Active })
        {
            throw row is null ? TenantErrors.Unknown(id) : TenantErrors.TenantSuspended(id);
        }

        var tenant = await activation.ActivateAsync(row, tenant => Published(tenant), CancellationToken.None);
        Activated(id);
        return tenant;
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{0,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}

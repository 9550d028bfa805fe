using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Database.Cells;

namespace CrmPlatform.Runtime.Tenancy;

/// <summary>The servers of the host's settings: the catalog names a server, the settings know its address and password.</summary>
internal sealed class DatabaseServers(DatabaseProviders providers, IReadOnlyDictionary<string, string> addresses, Func<string, ICellCipher> cellsOf)
{
    public const string Default = "default";

    /// <summary>The tenant's database.</summary>
    /// <exception cref="TenantException">The settings do not name the server.</exception>
    public TenantDatabase Find(string tenant, string provider, string server, string database)
    {
        var address = addresses.TryGetValue(server, out var found) ? found : throw TenantErrors.UnknownServer(tenant, server);
        return new TenantDatabase(providers.Get(provider), new DatabasePlacement(provider, address, database)) { Cells = cellsOf(tenant) };
    }
}

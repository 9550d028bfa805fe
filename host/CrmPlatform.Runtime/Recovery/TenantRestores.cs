using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Security.Encryption;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Runtime.Tenancy.Catalog;

namespace CrmPlatform.Runtime.Recovery;

/// <summary>Puts backups of tenants into service, beside the tenants that are there.</summary>
public sealed class TenantRestores
{
    private readonly TenantCatalog _catalog;
    private readonly TenantRegistry _tenants;
    private readonly DatabaseServers _servers;
    private readonly Func<string, string?, bool> _isThere;
    private readonly RestoredIdentity _identity;
    private readonly RestoreTarget _target;
    private readonly TimeProvider _clock;
    private readonly KeyRing _keys;
    private readonly Func<string, Task> _restored;

    /// <param name="catalog">The catalog.</param>
    /// <param name="tenants">The tenants that are served.</param>
    /// <param name="servers">Where databases can be.</param>
    /// <param name="isThere">Whether the host has a version of a module; of null, whether it has any.</param>
    /// <param name="identity">Who may enter what is restored.</param>
    /// <param name="target">Where restored databases go.</param>
    /// <param name="clock">The time.</param>
    /// <param name="keys">The keys of tenants.</param>
    /// <param name="restored">Is told a tenant that was restored, to do again what its backup does not know of.</param>
    internal TenantRestores(
        TenantCatalog catalog, TenantRegistry tenants, DatabaseServers servers, Func<string, string?, bool> isThere, RestoredIdentity identity, RestoreTarget target, TimeProvider clock,
        KeyRing keys, Func<string, Task> restored) =>
        (_catalog, _tenants, _servers, _isThere, _identity, _target, _clock, _keys, _restored) = (catalog, tenants, servers, isThere, identity, target, clock, keys, restored);

    /// <summary>Restores a tenant. Its database is checked through before anybody sees it; what cannot be restored changes nothing.</summary>
    /// <param name="tenant">The tenant's id.</param>
    /// <param name="backup">What <see cref="TenantBackups"/> wrote.</param>
    /// <param name="replaces">Whether a tenant of this id gives way. Its users and keys stay as they are.</param>
    /// <param name="cancellation">Ends the work while nothing is changed.</param>
    /// <exception cref="RecoveryException">The backup cannot be restored here.</exception>
    /// <exception cref="KeyException">The host lacks the host key under which the backup's keys were wrapped.</exception>
    /// <exception cref="DatabaseException">The database in it is damaged.</exception>
    public async Task<BackupContent> RestoreAsync(string tenant, Stream backup, bool replaces, CancellationToken cancellation)
    {
        using var packed = StagedFile.In(_target.Staging);
        using var copy = StagedFile.In(_target.Staging);
        await using (var file = new FileStream(packed.Path, FileMode.CreateNew, FileAccess.Write))
        {
            await backup.CopyToAsync(file, cancellation);
        }

        var content = await UnpackAsync(packed, copy, cancellation);
        Check(content, tenant);
        if (await TenantBackups.HashAsync(copy.Path, cancellation) is var hash && hash != content.DatabaseHash)
        {
            throw RecoveryErrors.Changed(tenant, content.DatabaseHash, hash);
        }

        var before = await _catalog.FindAsync(tenant, cancellation);
        if (before is not null && !replaces)
        {
            throw RecoveryErrors.Exists(tenant);
        }

        // A name that was never used: what is there stays until the catalog names the other.
        var name = string.Create(CultureInfo.InvariantCulture, $"{_target.DatabaseOf(tenant)}-{_clock.GetUtcNow():yyyyMMddHHmmssfff}");
        var database = _servers.Find(tenant, _target.Provider, DatabaseServers.Default, name);
        await database.Provider.RestoreAsync(database.Placement, copy.Path, cancellation);
        await _identity.SettleAsync(tenant, database, cancellation);
        await _keys.AdoptAsync(tenant, KeysOf(content), CancellationToken.None);
        await (before is null ? AddAsync(content, name) : ReplaceAsync(content, before, name));
        await _restored(tenant);
        return content;
    }

    private static async Task<BackupContent> UnpackAsync(StagedFile packed, StagedFile copy, CancellationToken cancellation)
    {
        try
        {
            await using var archive = await ZipFile.OpenReadAsync(packed.Path, cancellation);
            var (content, database) = (archive.GetEntry(BackupContent.ContentEntry), archive.GetEntry(BackupContent.DatabaseEntry));
            if (content is null || database is null)
            {
                throw RecoveryErrors.NoBackup($"it has no '{(content is null ? BackupContent.ContentEntry : BackupContent.DatabaseEntry)}'.");
            }

            BackupContent? read;
            await using (var text = await content.OpenAsync(cancellation))
            {
                read = await JsonSerializer.DeserializeAsync<BackupContent>(text, JsonSerializerOptions.Web, cancellation);
            }

            if (read is not { Format: BackupContent.CurrentFormat, DatabaseHash: not null, Modules: not null })
            {
                throw RecoveryErrors.NoBackup($"its description is not of the format {BackupContent.CurrentFormat}.");
            }

            await using var bytes = await database.OpenAsync(cancellation);
            await using var file = new FileStream(copy.Path, FileMode.CreateNew, FileAccess.Write);
            await CopyAsync(bytes, file, read.DatabaseBytes, cancellation);
            return read;
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException)
        {
            throw RecoveryErrors.NoBackup($"it cannot be read ({exception.Message.TrimEnd('.')}).");
        }
    }

    // No more than it says it is: what is packed small must not fill the disk.
    private static async Task CopyAsync(Stream from, Stream to, long most, CancellationToken cancellation)
    {
        var buffer = new byte[81920];
        for (var left = most; await from.ReadAsync(buffer, cancellation) is > 0 and var read; left -= read)
        {
            if (read > left)
            {
                throw RecoveryErrors.NoBackup($"its database is longer than the {most} bytes that it says.");
            }

            await to.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
    }

    private static IEnumerable<WrappedKey> KeysOf(BackupContent content) => content.Secrets.Select(s => new WrappedKey(s.Purpose, s.Version, s.Wrapped));

    private void Check(BackupContent content, string tenant)
    {
        if (content.Tenant != tenant)
        {
            throw RecoveryErrors.OtherTenant(tenant, content.Tenant);
        }

        if (!string.Equals(content.Provider, _target.Provider, StringComparison.OrdinalIgnoreCase))
        {
            throw RecoveryErrors.OtherProvider(tenant, content.Provider, _target.Provider);
        }

        foreach (var key in KeysOf(content))
        {
            _keys.Check(tenant, key);
        }

        var missing = content.Modules.Where(m => m.State is nameof(TenantModuleState.Active) or nameof(TenantModuleState.Switched) && !_isThere(m.Id, m.Version)).ToList();
        if (missing.Count > 0)
        {
            throw RecoveryErrors.ModulesMissing(tenant, missing.Select(m => $"'{m.Id}' {m.Version}"));
        }
    }

    private Task AddAsync(BackupContent content, string database) => _catalog.AddAsync(
        new TenantRow
        {
            Id = content.Tenant,
            Provider = _target.Provider,
            Server = DatabaseServers.Default,
            Database = database,
            Ring = content.Ring,
            CreatedAt = content.CreatedAt,
            Modules = [.. Modules(content)],
        },
        CancellationToken.None);

    private async Task ReplaceAsync(BackupContent content, TenantRow before, string database)
    {
        await _catalog.ReplaceAsync(content.Tenant, database, [.. Modules(content)]);
        _identity.Forget(content.Tenant);
        _tenants.Forget(content.Tenant);
        _tenants.ForgetSettings(content.Tenant);
        var old = _servers.Find(before.Id, before.Provider, before.Server, before.Database);
        await old.Provider.DropAsync(old.Placement, CancellationToken.None);
    }

    // What the copy's tables were made by serves them; a way back to a version before ends with the backup.
    private static IEnumerable<TenantModuleRow> Modules(BackupContent content) => content.Modules.Select(m => new TenantModuleRow
    {
        TenantId = content.Tenant,
        ModuleId = m.Id,
        Version = m.Version,
        State = m.State == nameof(TenantModuleState.Switched) ? TenantModuleState.Active : Enum.Parse<TenantModuleState>(m.State),
    });
}

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security.Encryption;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Runtime.Tenancy.Catalog;

namespace CrmPlatform.Runtime.Recovery;

/// <summary>Makes copies of tenants and of the catalog while the host serves them.</summary>
/// <remarks>A copy is of one commit: all of what was acknowledged before it began is in it, and nothing is in it by half.</remarks>
public sealed class TenantBackups
{
    private readonly TenantCatalog _catalog;
    private readonly IKeyStore _secrets;
    private readonly DatabaseServers _servers;
    private readonly TimeProvider _clock;
    private readonly string _staging;

    internal TenantBackups(TenantCatalog catalog, IKeyStore secrets, DatabaseServers servers, TimeProvider clock, string staging) =>
        (_catalog, _secrets, _servers, _clock, _staging) = (catalog, secrets, servers, clock, staging);

    /// <summary>Writes a tenant's backup to a file of the caller's, which goes when it is disposed.</summary>
    /// <exception cref="RecoveryException">The tenant cannot be backed up.</exception>
    /// <exception cref="DatabaseException">Its database cannot be copied.</exception>
    public async Task<StagedFile> BackUpAsync(string tenant, CancellationToken cancellation)
    {
        var row = await ReadAsync(tenant, cancellation);
        using var copy = StagedFile.In(_staging);
        var madeAt = _clock.GetUtcNow().UtcDateTime;
        var database = _servers.Find(row.Id, row.Provider, row.Server, row.Database);
        if (!await database.Provider.ExistsAsync(database.Placement, cancellation))
        {
            throw RecoveryErrors.UnknownTenant(tenant);
        }

        await database.Provider.BackUpAsync(database.Placement, copy.Path, cancellation);

        // A module that was upgraded meanwhile has other tables in the copy than the catalog said before.
        if (!Modules(row).SequenceEqual(Modules(await ReadAsync(tenant, cancellation))))
        {
            throw RecoveryErrors.InTransition(tenant, row.Modules[0].ModuleId);
        }

        var content = new BackupContent(
            BackupContent.CurrentFormat,
            row.Id,
            row.Provider,
            madeAt,
            await HashAsync(copy.Path, cancellation),
            new FileInfo(copy.Path).Length,
            row.Ring,
            row.CreatedAt,
            [.. Modules(row)])
        {
            Secrets = [.. (await _secrets.ReadAsync(tenant, cancellation)).Select(s => new BackupSecret(s.Purpose, s.Version, s.Wrapped))],
        };
        return await PackAsync(content, copy, cancellation);
    }

    /// <summary>Writes a copy of the catalog to a file of the caller's, which goes when it is disposed.</summary>
    /// <exception cref="DatabaseException">The catalog cannot be copied.</exception>
    public async Task<StagedFile> BackUpCatalogAsync(CancellationToken cancellation)
    {
        var copy = StagedFile.In(_staging);
        try
        {
            await _catalog.Database.Provider.BackUpAsync(_catalog.Database.Placement, copy.Path, cancellation);
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    internal static async Task<string> HashAsync(string file, CancellationToken cancellation)
    {
        await using var bytes = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancellation));
    }

    private static IEnumerable<BackupModule> Modules(TenantRow row) =>
        row.Modules.OrderBy(m => m.ModuleId, StringComparer.Ordinal).Select(m => new BackupModule(m.ModuleId, m.Version, m.State.ToString()));

    private async Task<TenantRow> ReadAsync(string tenant, CancellationToken cancellation)
    {
        var row = await _catalog.FindAsync(tenant, cancellation) ?? throw RecoveryErrors.UnknownTenant(tenant);
        return row.Modules.Find(m => m.Step is not null || m.State is TenantModuleState.Upgrading) is { } changing
            ? throw RecoveryErrors.InTransition(tenant, changing.ModuleId)
            : row;
    }

    private async Task<StagedFile> PackAsync(BackupContent content, StagedFile copy, CancellationToken cancellation)
    {
        var packed = StagedFile.In(_staging);
        try
        {
            await using var file = new FileStream(packed.Path, FileMode.CreateNew, FileAccess.Write);
            await using var archive = new ZipArchive(file, ZipArchiveMode.Create);
            await using (var text = await archive.CreateEntry(BackupContent.ContentEntry, CompressionLevel.Fastest).OpenAsync(cancellation))
            {
                await JsonSerializer.SerializeAsync(text, content, JsonSerializerOptions.Web, cancellation);
            }

            await using var bytes = File.OpenRead(copy.Path);
            await using var database = await archive.CreateEntry(BackupContent.DatabaseEntry, CompressionLevel.Fastest).OpenAsync(cancellation);
            await bytes.CopyToAsync(database, cancellation);
            return packed;
        }
        catch
        {
            packed.Dispose();
            throw;
        }
    }
}

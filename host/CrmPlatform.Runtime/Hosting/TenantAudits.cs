using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security.Audit;
using CrmPlatform.Runtime.Tenancy;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Hosting;

/// <summary>Checks the audits of tenants, and exports how they end.</summary>
public sealed class TenantAudits
{
    private readonly TenantRegistry _tenants;
    private readonly AuditTrail _trail;
    private readonly DigestFiles _files;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;

    internal TenantAudits(TenantRegistry tenants, AuditTrail trail, DigestFiles files, TimeProvider clock, ILogger log) =>
        (_tenants, _trail, _files, _clock, _log) = (tenants, trail, files, clock, log);

    /// <summary>Follows the tenant's whole audit and compares it with the host's own digests and with others.</summary>
    /// <param name="tenant">The tenant's id.</param>
    /// <param name="digests">Digests that were kept elsewhere.</param>
    /// <param name="cancellation">Ends the check.</param>
    public async Task<AuditVerdict> VerifyAsync(string tenant, IEnumerable<AuditDigest> digests, CancellationToken cancellation)
    {
        // The host's own first: those of a moment that both know are compared once.
        var all = (await _files.ReadAsync(tenant, cancellation)).Concat(digests).Distinct();
        var check = new AuditCheck(await _trail.Keys.OfAsync(tenant, cancellation), all);
        await UseAsync(tenant, async database =>
        {
            await using var connection = database.Provider.CreateUnpooledConnection(database.ConnectionString);
            await connection.OpenAsync(cancellation);
            await foreach (var entry in AuditTable.ReadAsync(1, database.Provider, connection).WithCancellation(cancellation))
            {
                check.Add(entry);
            }
        });
        return check.End();
    }

    /// <summary>Writes down how the tenant's audit ends now: into the host's file of digests and its log.</summary>
    public Task<AuditDigest> ExportAsync(string tenant, CancellationToken cancellation) => ExportAsync(tenant, isRestored: false, cancellation);

    /// <summary>Goes on with the audit of a database that was restored: its end is where the backup's was.</summary>
    public async Task<AuditDigest> ExportRestoredAsync(string tenant, CancellationToken cancellation)
    {
        await UseAsync(tenant, database =>
        {
            _trail.Forget(database);
            return Task.CompletedTask;
        });
        return await ExportAsync(tenant, isRestored: true, cancellation);
    }

    /// <summary>Exports a digest of each tenant whose audit this host has added to since the last time.</summary>
    internal async Task ExportGrownAsync(CancellationToken cancellation)
    {
        foreach (var tenant in _trail.TakeGrown())
        {
            try
            {
                await ExportAsync(tenant, cancellation);
            }
            catch (Exception exception) when (!cancellation.IsCancellationRequested)
            {
                // The tenant's next change brings it here again.
                _log.LogError(exception, "No digest of the audit of tenant '{Tenant}' was exported.", tenant);
            }
        }
    }

    private async Task<AuditDigest> ExportAsync(string tenant, bool isRestored, CancellationToken cancellation)
    {
        var keys = await _trail.Keys.OfAsync(tenant, cancellation);
        var head = default(AuditHead);
        await UseAsync(tenant, async database =>
        {
            await using var connection = database.Provider.CreateUnpooledConnection(database.ConnectionString);
            await connection.OpenAsync(cancellation);
            head = await AuditTable.ReadHeadAsync(keys, database.Provider, connection, null, cancellation);
        });
        var digest = AuditDigest.Of(tenant, head!, _clock.GetUtcNow().UtcDateTime, isRestored, keys.Audit);
        await _files.AddAsync(digest, cancellation);
        _log.LogInformation("Audit of tenant '{Tenant}' ends with entry {Number}, HMAC {Mac}; seal {Seal} of {At:O}.", tenant, digest.Number, digest.Mac, digest.Seal, digest.At);
        return digest;
    }

    private async Task UseAsync(string tenant, Func<TenantDatabase, Task> work) => await work((await _tenants.GetAsync(tenant, CancellationToken.None)).Database);
}

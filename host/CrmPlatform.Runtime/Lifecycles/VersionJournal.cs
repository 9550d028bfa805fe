using System.Threading.Channels;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Tenancy.Catalog;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>Writes down in the catalog what becomes of the host's module versions, in the order in which it happens.</summary>
/// <remarks>In the background: a version's state changes while requests begin and end, which do not wait for the catalog.</remarks>
internal sealed class VersionJournal(TenantCatalog catalog, TimeProvider clock, ILogger<VersionJournal> log) : IAsyncDisposable
{
    private readonly Channel<ModuleVersionStatus> _changes = Channel.CreateUnbounded<ModuleVersionStatus>(new UnboundedChannelOptions { SingleReader = true });
    private Task _work = Task.CompletedTask;

    /// <summary>Takes a change; it is written when the journal has begun.</summary>
    public void Add(ModuleVersionStatus change) => _changes.Writer.TryWrite(change);

    public void Start() => _work = WriteAsync();

    /// <summary>Writes what was taken, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _changes.Writer.TryComplete();
        await _work;
    }

    private async Task WriteAsync()
    {
        await foreach (var change in _changes.Reader.ReadAllAsync())
        {
            try
            {
                await catalog.WriteAsync(c => WriteAsync(c, change), CancellationToken.None);
            }
            catch (Exception exception)
            {
                // The state in memory is what counts; the catalog tells operators of it.
                log.LogError(exception, "That module {Module} is {State} could not be written down.", change.Found, change.State);
            }
        }
    }

    private async Task WriteAsync(CatalogDbContext c, ModuleVersionStatus change)
    {
        var (id, version, hash) = (change.Found.Id, change.Found.Version.ToNormalizedString(), change.Found.Hash);
        var row = await c.ModuleVersions.SingleOrDefaultAsync(m => m.ModuleId == id && m.Version == version && m.Hash == hash);
        var (before, now) = (row?.State, clock.GetUtcNow().UtcDateTime);
        if (before == change.State)
        {
            return;
        }

        var reason = change.Reason is { Length: > 2000 } text ? text[..2000] : change.Reason;
        if (row is null)
        {
            c.Add(row = new ModuleVersionRow { ModuleId = id, Version = version, Hash = hash });
        }

        (row.State, row.Reason, row.ChangedAt) = (change.State, reason, now);
        c.Add(new TransitionRow
        {
            At = now,
            ModuleId = id,
            Version = version,
            From = before?.ToString().ToLowerInvariant(),
            To = change.State.ToString().ToLowerInvariant(),
            Note = reason,
        });
    }
}

using System.Collections.Concurrent;
using CrmPlatform.Runtime.Database.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Security.Keys;

/// <summary>Writes down when keys were used, at most once a minute each, and never in a request's way.</summary>
internal sealed class KeyUses(IdentityStore store, TimeProvider clock, ILogger<KeyUses> log) : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<(string Tenant, string Key), Task> _writing = new();
    private volatile bool _isEnding;

    public void Note(string tenant, ApiKeyRow key)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (_isEnding || now - key.LastUsedAt < Interval)
        {
            return;
        }

        var began = new TaskCompletionSource();
        if (_writing.TryAdd((tenant, key.Id), began.Task))
        {
            _ = Task.Run(() => WriteAsync(tenant, key.Id, now, began));
        }
    }

    public async ValueTask DisposeAsync()
    {
        _isEnding = true;
        await Task.WhenAll(_writing.Values);
    }

    private async Task WriteAsync(string tenant, string id, DateTime now, TaskCompletionSource began)
    {
        try
        {
            await store.WriteAsync(
                tenant,
                async db =>
                {
                    await db.ApiKeys.Where(k => k.Id == id).ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedAt, now));
                    return tenant;
                },
                CancellationToken.None);
        }
        catch (Exception exception)
        {
            // The key works all the same; the next use tries again.
            log.LogWarning(exception, "That key '{Key}' of tenant '{Tenant}' was used was not written down.", id, tenant);
        }
        finally
        {
            _writing.TryRemove((tenant, id), out _);
            began.SetResult();
        }
    }
}

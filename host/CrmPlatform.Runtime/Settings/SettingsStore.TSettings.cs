using CrmPlatform.GraphQL.Inference;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Runtime.Settings;

/// <summary>Reads and changes a module's settings for the tenant of a scope.</summary>
internal sealed class SettingsStore<TSettings>(SettingsClass settings, SettingsCache cache, IServiceProvider services)
    where TSettings : class
{
    private readonly ICaller _caller = services.GetRequiredService<ICaller>();
    private StoredSettings? _uncommitted;

    /// <summary>The tenant's settings, with what the unit of work that runs has changed.</summary>
    public TSettings Current => Read((_uncommitted ?? cache.Find(_caller.TenantId, settings.Module))?.Members);

    /// <summary>Changes the given members. The unit of work that runs keeps the change, or undoes it.</summary>
    public async Task<TSettings> ChangeAsync(GivenMembers<TSettings> given, CancellationToken cancellation)
    {
        var platform = services.GetRequiredService<PlatformDbContext>();
        var row = await LockAsync(platform, cancellation);
        var changed = Read(row.Members);
        given.ApplyTo(changed);
        settings.Check(changed);
        (row.Members, var names) = settings.Write(row.Members, changed, [.. given.Properties]);
        (row.ModuleVersion, row.ChangedBy, row.ChangedAt) = (settings.ModuleVersion, _caller.Name, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        if (names.Count > 0)
        {
            platform.Publish(new SettingsChanged(settings.Module, names));
        }

        KeepWhenCommitted(new StoredSettings(row.Version, row.Members));
        return changed;
    }

    // Counting first locks the row: of two changes at once the second reads what the first has written.
    private async Task<ModuleSettingsRow> LockAsync(PlatformDbContext platform, CancellationToken cancellation)
    {
        var mine = platform.Settings.Where(s => s.Module == settings.Module);
        if (_uncommitted is null && await mine.ExecuteUpdateAsync(set => set.SetProperty(s => s.Version, s => s.Version + 1), cancellation) == 0)
        {
            return platform.Settings.Add(new ModuleSettingsRow { Module = settings.Module, Version = 1 }).Entity;
        }

        return platform.Settings.Local.FirstOrDefault(s => s.Module == settings.Module) ?? await mine.SingleAsync(cancellation);
    }

    private void KeepWhenCommitted(StoredSettings stored)
    {
        _uncommitted = stored;
        services.GetRequiredService<TenantSession>().WhenEnded(committed =>
        {
            if (committed)
            {
                cache.Keep(_caller.TenantId, settings.Module, stored);
            }

            _uncommitted = null;
        });
    }

    private TSettings Read(string? members) => (TSettings)settings.Read(members);
}

using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Runtime.Hosting;

/// <summary>Fills a tenant with its modules' samples, each once.</summary>
/// <remarks>That a sample was added is kept with the sample itself: a start that was broken off goes on where it stopped.</remarks>
internal static class SampleData
{
    // One "event" that every sample handles: the inbox then proves that it did.
    private static readonly Guid Occasion = new("0198a5d0-0000-7000-8000-000000000001");

    /// <summary>Adds what is missing.</summary>
    /// <returns>The modules whose sample was added now.</returns>
    public static async Task<IReadOnlyList<string>> AddAsync(Tenant tenant, TimeProvider clock, CancellationToken cancellation)
    {
        var added = new List<string>();
        using var work = tenant.BeginWork();
        foreach (var module in work.Composition.Modules)
        {
            foreach (var type in module.Types.Where(CompositionContainer.IsSample))
            {
                await using var scope = work.BeginScope(Caller.System("sample"));
                scope.Session.Operation = $"sample {module.Id} {type.Name}";
                await scope.Session.InUnitOfWorkAsync(
                    async () =>
                    {
                        if (await AddAsync(scope, $"{module.Id} {type.Name}", type, clock, cancellation))
                        {
                            added.Add(module.Id);
                        }
                    },
                    cancellation);
            }
        }

        return added;
    }

    private static async Task<bool> AddAsync(TenantScope scope, string name, Type type, TimeProvider clock, CancellationToken cancellation)
    {
        var platform = scope.Services.GetRequiredService<PlatformDbContext>();
        if (await platform.Inbox.AnyAsync(i => i.EventId == Occasion && i.Handler == name, cancellation))
        {
            return false;
        }

        platform.Inbox.Add(new InboxMessage(Occasion, name, clock.GetUtcNow().UtcDateTime));
        await ((ISampleData)scope.Services.GetRequiredService(type)).AddAsync(cancellation);
        return true;
    }
}

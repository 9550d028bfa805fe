using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Runtime.Tenancy.Catalog;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Hosting;

/// <summary>Activates tenants before clients ask for them.</summary>
internal static class TenantWarmUp
{
    /// <returns>The tenants that cannot be served: id and reason.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> RunAsync(TenantRegistry tenants, ILogger log, CancellationToken cancellation)
    {
        var failed = new Dictionary<string, string>(StringComparer.Ordinal);
        var warm = new HashSet<string>(StringComparer.Ordinal);
        foreach (var summary in await tenants.ListAsync(cancellation))
        {
            // One tenant of each set of modules is enough: the others share what it builds.
            if (summary.State != TenantState.Active || !warm.Add(string.Join(',', summary.Modules)))
            {
                continue;
            }

            try
            {
                await WarmUp.RunAsync(await tenants.GetAsync(summary.Id, cancellation), new RecentQueries(), cancellation);
            }
            catch (Exception exception) when (!cancellation.IsCancellationRequested)
            {
                failed[summary.Id] = exception.Message;
                log.LogError(exception, "Tenant '{Tenant}' is not ready.", summary.Id);
            }
        }

        return failed;
    }
}

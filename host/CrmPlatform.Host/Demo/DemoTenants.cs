using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Tenancy;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CrmPlatform.Host.Demo;

/// <summary>Makes the tenants of the development profile; at a second start it finds them as they were.</summary>
internal sealed class DemoTenants(IServer server, ILogger<DemoTenants> log)
{
    public async Task<DemoFile> PrepareAsync(CrmRuntime runtime, DemoSettings settings, string folder, CancellationToken cancellation)
    {
        var before = DemoFile.Read(folder);
        var existing = (await runtime.ListTenantsAsync(cancellation)).Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var tenants = new List<DemoTenant>();
        foreach (var wanted in settings.Tenants)
        {
            var known = before?.Tenants.FirstOrDefault(t => t.Id == wanted.Id)?.Key;
            var key = existing.Contains(wanted.Id)
                ? await StillOpens(runtime, wanted.Id, known, cancellation) ?? await runtime.AddKeyAsync(wanted.Id, cancellation)
                : await runtime.CreateTenantAsync(wanted.Id, wanted.Modules, cancellation);
            tenants.Add(new DemoTenant(wanted.Id, key, await FillAsync(runtime, wanted, cancellation)));
        }

        var file = new DemoFile(server.Features.Get<IServerAddressesFeature>()!.Addresses.First(), tenants, await AdministratorAsync(runtime, before, cancellation));
        file.Write(folder);
        return file;
    }

    private static async Task<string> AdministratorAsync(CrmRuntime runtime, DemoFile? before, CancellationToken cancellation) =>
        before?.Administrator is { } key && await runtime.Administrators.FindAsync(key, cancellation) is not null
            ? key
            : await runtime.Administrators.AddAsync("demo", cancellation);

    // Only hashes are in the databases: the key itself is in the file of the first start.
    private static async Task<string?> StillOpens(CrmRuntime runtime, string tenant, string? key, CancellationToken cancellation) =>
        key is not null && (await runtime.Access.FindAsync(key, cancellation))?.TenantId == tenant ? key : null;

    private async Task<IReadOnlyList<string>> FillAsync(CrmRuntime runtime, DemoTenantSettings wanted, CancellationToken cancellation)
    {
        try
        {
            if (wanted.HasSample)
            {
                await runtime.AddSampleDataAsync(wanted.Id, cancellation);
            }

            return (await runtime.GetTenantAsync(wanted.Id, cancellation)).Modules;
        }
        catch (TenantException exception)
        {
            log.LogError("{Reason}", exception.Message);
            return [];
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            // A sample is the module's code: a demo without it is better than no host.
            log.LogError(exception, "The sample of tenant '{Tenant}' was not added.", wanted.Id);
            return (await runtime.GetTenantAsync(wanted.Id, cancellation)).Modules;
        }
    }
}

using CrmPlatform.TestSupport;

namespace CrmPlatform.Data.Tests.Support;

/// <summary>One tenant for each provider with everything imported; made when it is first asked for, shared by the tests.</summary>
public sealed class ImportedTenants : IDisposable
{
    /// <summary>The project of PSPLIB that is imported.</summary>
    internal const string Project = "j301_1";

    private readonly Dictionary<string, Lazy<Task<ImportedTenant>>> _tenants;

    /// <summary>Creates the fixture.</summary>
    public ImportedTenants() => _tenants = new[] { "sqlite", "postgresql" }.ToDictionary(p => p, p => new Lazy<Task<ImportedTenant>>(() => ImportAsync(p)));

    internal Task<ImportedTenant> GetAsync(string provider) => _tenants[provider].Value;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var tenant in _tenants.Values.Where(t => t is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }))
        {
            tenant.Value.Result.Host.Dispose();
        }
    }

    private static async Task<ImportedTenant> ImportAsync(string provider)
    {
        var host = await HostProcess.StartAsync(provider, provider == "postgresql" ? PostgreSqlServer.Shared.ConnectionString : null);
        var project = Directory.CreateTempSubdirectory("crm-project-");
        try
        {
            var summaries = new List<string>();
            foreach (var (file, mapping) in new (string, string)[]
            {
                (CrmData.Path("crm", "accounts.csv"), "accounts"),
                (CrmData.Path("crm", "accounts.csv"), "account-parents"),
                (CrmData.Path("crm", "products.csv"), "products"),
                (CrmData.Path("crm", "sales_pipeline.csv"), "opportunities"),
                (CrmData.Path("northwind", "Customers.csv"), "northwind-customers"),
                (CrmData.Path("northwind", "Orders.csv"), "northwind-orders"),
                (CrmData.Path("tickets", "incident_event_log_1_119998.csv.gz"), "incidents"),
                (ProjectInstance.Write(Project, project.FullName), "project"),
            })
            {
                summaries.Add(await CrmTool.ImportAsync(host, file, mapping));
            }

            return new ImportedTenant(host, summaries);
        }
        catch
        {
            host.Dispose();
            throw;
        }
        finally
        {
            project.Delete(recursive: true);
        }
    }
}

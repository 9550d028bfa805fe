using CrmPlatform.Runtime.Hosting;
using CrmPlatform.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmPlatform.Runtime.Tests.Support;

/// <summary>A catalog and tenants that several hosts have, at once or one after another.</summary>
/// <param name="provider">The provider; ask for <c>postgresql</c> only where its server is.</param>
/// <param name="modules">The folders of the modules that the hosts have.</param>
internal sealed class SharedData(string provider, params string[] modules) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Folder => _folder.Path;

    public string Provider => provider;

    public string Prefix { get; } = $"crm_shared_{Guid.NewGuid():N}_"[..24];

    public string? ConnectionString => provider == "postgresql" ? PostgreSqlServer.Shared.ConnectionString : null;

    public Task<CrmRuntime> StartAsync(TimeProvider clock) => StartAsync(clock, runJobs: false);

    public Task<CrmRuntime> StartAsync(TimeProvider clock, bool runJobs) => CrmRuntime.StartAsync(
        new CrmOptions
        {
            ModulePaths = modules,
            DataPath = Folder,
            Provider = provider,
            ConnectionString = ConnectionString,
            DatabasePrefix = Prefix,
            DeliverEvents = false,
            RunJobs = runJobs,
        },
        clock,
        NullLoggerFactory.Instance,
        CancellationToken.None);

    public void Dispose() => _folder.Dispose();
}

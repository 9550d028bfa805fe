using System.Diagnostics;
using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Lifecycles;
using CrmPlatform.StepProbe;
using Microsoft.Extensions.Logging.Abstractions;

// As a power cut would: nothing of this process runs after it.
static void EndAt(string wanted, string next)
{
    if (next == wanted)
    {
        Process.GetCurrentProcess().Kill();
        Thread.Sleep(Timeout.Infinite);
    }
}

// The life of a host: data folder, module folders joined by '|', step
if (args.Length == 3)
{
    await HostLife.RunAsync(args[0], args[1], next => EndAt(args[2], next));
    return 0;
}

// The change of a tenant's module: data folder, provider, prefix of the databases, connection string or '-', module folders joined by '|', tenant, module, action, version or '-', step
var (data, provider, prefix, connection, folders) = (args[0], args[1], args[2], args[3], args[4]);
var (tenant, module, action, version, step) = (args[5], args[6], args[7], args[8], args[9]);
await using var runtime = await CrmRuntime.StartAsync(
    new CrmOptions
    {
        ModulePaths = folders.Split('|'),
        DataPath = data,
        Provider = provider,
        DatabasePrefix = prefix,
        ConnectionString = connection,
        DeliverEvents = false,
        Lifecycle = new LifecycleOptions
        {
            BeforeStep = (next, _) =>
            {
                EndAt(step, next);
                return Task.CompletedTask;
            },
        },
    },
    TimeProvider.System,
    NullLoggerFactory.Instance,
    CancellationToken.None);
await runtime.Lifecycle.ChangeAsync(tenant, module, Enum.Parse<ModuleAction>(action), version == "-" ? null : version, isDryRun: false, CancellationToken.None);
return 0;

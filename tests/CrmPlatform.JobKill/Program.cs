using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Sdk.Testing;
using Microsoft.Extensions.Logging.Abstractions;

// CrmPlatform.JobKill MODULE DATA PROVIDER PREFIX CONNECTION JOB: runs the job for tenant "a". The job kills the process.
var options = new CrmOptions
{
    ModulePaths = [args[0]],
    DataPath = args[1],
    Provider = args[2],
    DatabasePrefix = args[3],
    ConnectionString = args[4],
    DeliverEvents = false,
    RunJobs = false,
};
await using var runtime = await CrmRuntime.StartAsync(options, new TestClock(), NullLoggerFactory.Instance, CancellationToken.None);
await runtime.RunJobAsync("a", args[5], CancellationToken.None);

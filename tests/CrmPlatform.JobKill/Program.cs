using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Sdk.Testing;
using Microsoft.Extensions.Logging.Abstractions;

// CrmPlatform.JobKill MODULE DATA PROVIDER PREFIX CONNECTION JOB [MINUTES]: runs the job for tenant "a", or with * those that were started. The job kills the process. The clock stands MINUTES later than in tests.
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
var clock = new TestClock();
clock.Advance(TimeSpan.FromMinutes(args.Length > 6 ? int.Parse(args[6], System.Globalization.CultureInfo.InvariantCulture) : 0));
await using var runtime = await CrmRuntime.StartAsync(options, clock, NullLoggerFactory.Instance, CancellationToken.None);
await (args[5] == "*" ? (Task)runtime.RunDueJobsAsync("a", CancellationToken.None) : runtime.RunJobAsync("a", args[5], CancellationToken.None));

using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Compositions.Jobs;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Jobs.Started;

namespace CrmPlatform.Runtime.Jobs;

/// <summary>Every error text about running jobs, with its code.</summary>
internal static class JobErrors
{
    public const string UnknownCode = "CRM5001";
    public const string RunningCode = "CRM5002";
    public const string LeaseLostCode = "CRM5003";
    public const string TimeoutCode = "CRM5004";
    public const string FailedCode = "CRM5005";
    public const string ThrewCode = "CRM5006";
    public const string OutOfUseCode = "CRM5007";

    public const string CallerIsOutCode = "CRM5008";
    public const string JobIsGoneCode = "CRM5009";
    public const string EndsItsHostsCode = "CRM5010";

    public static JobException CallerIsOut(StartedJobRow job) => new(
        $"{CallerIsOutCode} Job '{job.Module} {job.Name}' was not run: '{job.StartedBy}', who started it, is kept out now. Start it as somebody who is not.");

    public static JobException JobIsGone(StartedJobRow job) => new(
        $"{JobIsGoneCode} Job '{job.Module} {job.Name}' was not run: the module's version that serves now has no such job. Start what has taken its place, or roll the module back and start it again.");

    public static JobException EndsItsHosts(ModuleJob job, int times) => new(
        $"{EndsItsHostsCode} Job '{job}' was not run again: {times} runs of it have ended with their hosts, or could not be saved, and got no further. Mend the module, or start the job with less to do.");

    public static RunEndedException RunLost(ModuleJob job) => new(RunEnd.Lost, $"The run of job '{job}' was undone to its last commit: another run has the job.");

    public static RunEndedException RunCancelled(ModuleJob job) => new(RunEnd.Cancelled, $"The run of job '{job}' was undone to its last commit: the job was cancelled.");

    public static JobException Unknown(string tenant, string name, IEnumerable<string> known) => new(
        $"{UnknownCode} Tenant '{tenant}' has no job '{name}', or several of this name. It has: {string.Join(", ", known.Select(k => $"'{k}'"))}. Give the module's id and the name, such as 'acme.loyalty expire-points'.");

    public static JobException IsRunning(string tenant, ScheduledJob job, DateTime until) => new(
        $"{RunningCode} Job '{job}' of tenant '{tenant}' was not run: it runs already. Wait for its end, at the latest {until:u}.");

    public static JobException IsOutOfUse(string tenant, ScheduledJob job, DateTime again) => new(
        $"{OutOfUseCode} Job '{job}' of tenant '{tenant}' was not run: its module is out of use for now, since it failed too often. It is tried again at {again:u}; correct the module, roll it back, or disable it.");

    public static JobException LeaseLost(ScheduledJob job) => new(
        $"{LeaseLostCode} The run of job '{job}' was undone: it took longer than its lease, and another run has begun. Make it shorter, or give it more time in [Schedule].");

    public static JobException TookTooLong(ScheduledJob job) => new(
        $"{TimeoutCode} The run of job '{job}' was undone: it was not done in {job.Timeout.TotalSeconds:0} s. Make it shorter, or give it more time in [Schedule].");

    public static string Threw(string type, string trace) =>
        $"{ThrewCode} It ended with '{type}'. {FailureTrace.Sentence(trace)}";

    public static JobException Failed(string tenant, JobState state) => new(
        $"{FailedCode} The run of job '{state.Module} {state.Name}' of tenant '{tenant}' failed and was undone: {state.Error} It is tried again at {state.DueAt:u}.");
}

using System.Reflection;
using System.Text.RegularExpressions;
using CrmPlatform.Packages;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Schedules;
using CrmPlatform.Sdk.Jobs;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>The jobs of a composition.</summary>
internal sealed partial class ScheduledJobs
{
    private const BindingFlags Methods = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private const int NameLength = 100;
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromHours(24);

    /// <summary>Finds the jobs; what is wrong is added to the errors.</summary>
    public ScheduledJobs(IReadOnlyList<LoadedModule> modules, Func<Type, bool> isService, List<string> errors)
    {
        var jobs = new Dictionary<(string Module, string Name), (ScheduledJob Job, string Member)>();
        foreach (var module in modules)
        {
            foreach (var method in module.Types.SelectMany(t => t.GetMethods(Methods)))
            {
                if (method.GetCustomAttribute<ScheduleAttribute>() is not { } mark || Make(module, method, mark, isService, errors) is not { } job)
                {
                    continue;
                }

                var member = MemberOf(method);
                if (!jobs.TryAdd((module.Id, job.Name), (job, member)))
                {
                    errors.Add(ScheduleErrors.NameTwice(module, job.Name, jobs[(module.Id, job.Name)].Member, member));
                }
            }
        }

        All = [.. jobs.Values.Select(j => j.Job)];
    }

    public IReadOnlyList<ScheduledJob> All { get; }

    private static ScheduledJob? Make(LoadedModule module, MethodInfo method, ScheduleAttribute mark, Func<Type, bool> isService, List<string> errors)
    {
        var before = errors.Count;
        var member = MemberOf(method);
        if (!method.IsStatic || method.ContainsGenericParameters)
        {
            errors.Add(ScheduleErrors.IsNoJob(module, member, "it is not a plain static method"));
        }

        foreach (var parameter in method.GetParameters().Where(p => p.ParameterType != typeof(CancellationToken) && !isService(p.ParameterType)))
        {
            errors.Add(ScheduleErrors.IsNoJob(module, member, $"'{parameter.Name}' is a '{parameter.ParameterType.Name}', and no service is of this type"));
        }

        var timeout = TimeSpan.FromSeconds(mark.TimeoutSeconds);
        if (timeout <= TimeSpan.Zero || timeout > LongestTimeout)
        {
            errors.Add(ScheduleErrors.IsNoJob(module, member, $"its timeout of {mark.TimeoutSeconds} seconds is not between 1 second and a day"));
        }

        var name = mark.Name ?? ManifestJob.NameOf(method.Name);
        if (name.Length > NameLength || !NamePattern().IsMatch(name))
        {
            errors.Add(ScheduleErrors.IsNoJob(module, member, $"'{name}' is no name for a job: it has up to {NameLength} lower-case letters, digits and '-'"));
        }

        var schedule = default(CronSchedule);
        try
        {
            schedule = CronSchedule.Parse(mark.Cron, mark.Zone);
        }
        catch (ScheduleException exception)
        {
            errors.Add(ScheduleErrors.BadSchedule(module, member, exception.Message));
        }

        return errors.Count > before ? null : new ScheduledJob(module, name, method, schedule!, timeout);
    }

    private static string MemberOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}

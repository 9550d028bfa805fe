using System.Text.RegularExpressions;

namespace CrmPlatform.Packages;

/// <summary>A job that a module runs for each tenant on a schedule.</summary>
/// <param name="Name">The job's name, such as <c>expire-points</c>.</param>
/// <param name="Schedule">When it is due, as five cron fields.</param>
/// <param name="Zone">The time zone of the schedule, such as <c>Etc/UTC</c>.</param>
public sealed partial record ManifestJob(string Name, string Schedule, string Zone)
{
    private const string Async = "Async";

    /// <summary>The name of a job that is given none: <c>ExpirePointsAsync</c> is <c>expire-points</c>.</summary>
    public static string NameOf(string method)
    {
        var name = method.EndsWith(Async, StringComparison.Ordinal) && method.Length > Async.Length ? method[..^Async.Length] : method;
        return WordStart().Replace(name, "-").ToLowerInvariant();
    }

    [GeneratedRegex(@"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex WordStart();
}

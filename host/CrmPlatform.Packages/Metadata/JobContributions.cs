using System.Reflection.Metadata;

namespace CrmPlatform.Packages.Metadata;

/// <summary>Finds the jobs that an assembly runs on a schedule.</summary>
internal static class JobContributions
{
    private const string Mark = "CrmPlatform.Sdk.Jobs.ScheduleAttribute";

    public static IReadOnlyList<ManifestJob>? Of(ModuleAssembly assembly)
    {
        var jobs = new List<ManifestJob>();
        foreach (var method in assembly.Types.SelectMany(t => t.GetMethods()).Select(assembly.Reader.GetMethodDefinition))
        {
            if (assembly.Attributes(method.GetCustomAttributes()).FirstOrDefault(a => a.Type == Mark) is { } mark)
            {
                var name = mark.NamedOr("Name", ManifestJob.NameOf(assembly.Reader.GetString(method.Name)));
                jobs.Add(new ManifestJob(name, mark.Argument<string>(0), mark.NamedOr("Zone", "Etc/UTC")));
            }
        }

        return jobs.Count == 0 ? null : [.. jobs.OrderBy(j => j.Name, StringComparer.Ordinal)];
    }
}

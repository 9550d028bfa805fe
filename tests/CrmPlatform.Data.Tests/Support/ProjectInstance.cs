using System.Globalization;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Data.Tests.Support;

/// <summary>Turns a project of PSPLIB (<c>.sm</c>) into the three files that the import takes.</summary>
internal static class ProjectInstance
{
    /// <summary>Writes project.csv, tasks.csv and links.csv into a folder.</summary>
    public static string Write(string name, string folder)
    {
        var lines = File.ReadAllLines(CrmData.Path("psplib", $"{name}.sm"));
        var links = Section(lines, "PRECEDENCE RELATIONS:", 2).SelectMany(job => job.Skip(3).Select(successor => $"{name},{job[0]},{successor}"));
        // A job of several modes would have a line for each; the j30 set has one mode.
        var tasks = Section(lines, "REQUESTS/DURATIONS:", 3).Select(job => $"{name},{job[0]},{job[2]}");
        File.WriteAllLines(Path.Combine(folder, "tasks.csv"), ["project,job,duration", .. tasks]);
        File.WriteAllLines(Path.Combine(folder, "links.csv"), ["project,job,successor", .. links]);
        var project = Path.Combine(folder, "project.csv");
        File.WriteAllLines(project, ["number,name", $"{name},PSPLIB {name}"]);
        return project;
    }

    /// <summary>The length of the critical path and its jobs, as the set's table names them.</summary>
    public static (decimal Length, IReadOnlyList<string> Jobs) CriticalPath(string name) =>
        File.ReadLines(CrmData.Path("psplib", "j30_cpm.csv"))
            .Select(l => l.Split(','))
            .Where(l => l[0] == $"{name}.sm")
            .Select(l => (decimal.Parse(l[4], CultureInfo.InvariantCulture), (IReadOnlyList<string>)l[6].Split(' ')))
            .Single();

    private static IEnumerable<string[]> Section(string[] lines, string title, int skip) =>
        lines.SkipWhile(l => !l.StartsWith(title, StringComparison.Ordinal)).Skip(skip)
            .TakeWhile(l => !l.StartsWith('*'))
            .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

using System.Globalization;
using System.IO.Compression;
using CrmPlatform.Delivery.Domain.Scheduling;
using CrmPlatform.Delivery.Domain.Tasks;

namespace CrmPlatform.Delivery.Tests.Support;

/// <summary>A project of the PSPLIB benchmark, as its text file gives it.</summary>
internal sealed class PspInstance
{
    private PspInstance(string name, string[] lines)
    {
        Name = name;
        var plan = new PlanBuilder();
        var projectRow = Numbers(lines[Array.FindIndex(lines, l => l.StartsWith("pronr.", StringComparison.Ordinal)) + 1]);
        MpmTime = projectRow[5];
        foreach (var row in Rows(lines, "REQUESTS/DURATIONS:", skip: 3))
        {
            plan.Task(Wbs(row[0]), row[2]);
        }

        foreach (var row in Rows(lines, "PRECEDENCE RELATIONS:", skip: 2))
        {
            foreach (var successor in row[3..])
            {
                plan.Link(Wbs(row[0]), Wbs(successor));
            }
        }

        Schedule = plan.Schedule();
        Network = plan.Network;
    }

    public string Name { get; }

    public int MpmTime { get; }

    public TaskNetwork Network { get; }

    public ProjectSchedule Schedule { get; }

    public static IEnumerable<PspInstance> ReadAll(string archive)
    {
        using var zip = ZipFile.OpenRead(archive);
        foreach (var entry in zip.Entries.Where(e => e.Name.EndsWith(".sm", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            yield return new PspInstance(entry.Name, reader.ReadToEnd().Split('\n'));
        }
    }

    private static IEnumerable<int[]> Rows(string[] lines, string heading, int skip) =>
        lines.SkipWhile(l => !l.StartsWith(heading, StringComparison.Ordinal)).Skip(skip).TakeWhile(l => !l.StartsWith('*')).Select(Numbers);

    private static int[] Numbers(string line) =>
        [.. line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, CultureInfo.InvariantCulture))];

    private static string Wbs(int job) => job.ToString(CultureInfo.InvariantCulture);
}

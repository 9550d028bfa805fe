using System.Globalization;
using CrmPlatform.Delivery.Tests.Support;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Delivery.Tests.Domain.Scheduling;

public sealed class PspLibTests
{
    [CrmDataFact]
    public void Schedule_AllJ30Instances_EqualsTheReferenceTable()
    {
        var expected = File.ReadLines(CrmData.Path("psplib", "j30_cpm.csv")).Skip(1).Select(l => l.Split(',')).ToDictionary(c => c[0]);

        var instances = PspInstance.ReadAll(CrmData.Path("psplib", "j30.zip")).ToList();

        Assert.Equal(480, instances.Count);
        Assert.Equal(480, instances.Count(i => i.Schedule.Duration == i.MpmTime));
        Assert.All(instances, i => Assert.Equal(Columns(expected[i.Name]), Columns(i)));
    }

    // mpm time, makespan, critical jobs, their ids, sum of total floats, sum of free floats
    private static string Columns(string[] row) => string.Join(',', row[3..9]);

    private static string Columns(PspInstance instance)
    {
        var tasks = instance.Schedule.Tasks;
        var critical = instance.Schedule.CriticalPath.Select(t => int.Parse(t.Task.Wbs, CultureInfo.InvariantCulture)).Order().ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{instance.MpmTime},{instance.Schedule.Duration},{critical.Count},{string.Join(' ', critical)},{tasks.Sum(t => t.TotalFloat)},{tasks.Sum(t => t.FreeFloat)}");
    }
}

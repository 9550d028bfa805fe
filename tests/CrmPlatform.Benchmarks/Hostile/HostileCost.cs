namespace CrmPlatform.Benchmarks.Hostile;

/// <summary>What a request cost.</summary>
/// <param name="Status">The answer's status.</param>
/// <param name="Length">The answer's length in bytes.</param>
/// <param name="Milliseconds">The time of the processor, of the cheapest round: others are other programs' doing.</param>
/// <param name="FirstMilliseconds">The same of the first round, code that is compiled for it included.</param>
/// <param name="TakenMegabytes">The memory that one round took.</param>
/// <param name="KeptMegabytes">The memory that is still held after all rounds.</param>
internal sealed record HostileCost(int Status, long Length, double Milliseconds, double FirstMilliseconds, double TakenMegabytes, double KeptMegabytes)
{
    private const double Megabyte = 1 << 20;

    public static async Task<HostileCost> OfAsync(Func<Task<(int Status, long Length)>> ask, int rounds)
    {
        var (status, length) = (0, 0L);
        var times = new List<double>();
        var kept = GC.GetTotalMemory(forceFullCollection: true);
        var taken = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < rounds; i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            (status, length) = await ask();
            times.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        taken = GC.GetTotalAllocatedBytes(precise: true) - taken;
        kept = GC.GetTotalMemory(forceFullCollection: true) - kept;
        return new HostileCost(status, length, times.Min(), times[0], taken / Megabyte / rounds, kept / Megabyte);
    }
}

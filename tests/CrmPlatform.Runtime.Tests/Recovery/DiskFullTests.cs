using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmPlatform.Runtime.Tests.Recovery;

public sealed class DiskFullTests
{
    private const string Unavailable = "\"code\":\"UNAVAILABLE\"";

    [TmpfsTheory]
    [InlineData("change")]
    [InlineData("backup")]
    [InlineData("deliver")]
    public async Task Work_DiskIsFull_FailsCleanlyAndGoesOnWithoutARestart(string phase)
    {
        using var disk = new SmallDisk();
        await using var host = await StartAsync(disk);
        await host.CreateTenantAsync("a", [KeyedRemarks.Module, "test.listener"], CancellationToken.None);
        var remarks = new KeyedRemarks(host, "a", "one");
        await remarks.AddAsync("before", "1");
        await disk.FillAsync();

        var failure = await Record.ExceptionAsync(() => PhaseOf(phase, host, remarks));
        var count = await remarks.CountAsync();
        disk.Empty();

        Assert.True(failure is not null, $"The phase '{phase}' succeeded on a full disk.");
        Assert.Equal("1", count);
        await PhaseOf(phase, host, remarks);
        Assert.Contains("\"text\":\"after\"", await remarks.AddAsync("after", "after"), StringComparison.Ordinal);
        using var whole = await host.Backups.BackUpAsync("a", CancellationToken.None);
        await using var bytes = File.OpenRead(whole.Path);
        Assert.Equal("a", (await host.Restores.RestoreAsync("a", bytes, replaces: true, CancellationToken.None)).Tenant);
    }

    private static Task<CrmRuntime> StartAsync(SmallDisk disk) => CrmRuntime.StartAsync(
        new CrmOptions { ModulePaths = [TestPlugins.Of(KeyedRemarks.Module), TestPlugins.Of("test.listener")], DataPath = disk.Path, DeliverEvents = false, RunJobs = false },
        TimeProvider.System,
        NullLoggerFactory.Instance,
        CancellationToken.None);

    private static async Task PhaseOf(string phase, CrmRuntime host, KeyedRemarks remarks)
    {
        switch (phase)
        {
            case "change":
                var answer = await remarks.AddAsync("during", new string('x', 200));
                Assert.DoesNotContain("Exception", answer, StringComparison.Ordinal);
                if (answer.Contains(Unavailable, StringComparison.Ordinal))
                {
                    throw new IOException(answer);
                }

                break;
            case "backup":
                using (await host.Backups.BackUpAsync("a", CancellationToken.None))
                {
                }

                break;
            default:
                await host.DeliverEventsAsync("a", CancellationToken.None);
                break;
        }
    }
}

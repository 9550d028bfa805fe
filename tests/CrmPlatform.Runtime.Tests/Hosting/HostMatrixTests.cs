using System.Diagnostics;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.StepProbe;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Runtime.Tests.Hosting;

/// <summary>Every step of the life of a host and of its module versions, and each way in which it can go wrong.</summary>
public sealed class HostMatrixTests(HostScene scene) : IClassFixture<HostScene>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static TheoryData<string> Steps => [.. HostLife.Steps];

    public static TheoryData<string> SomeSteps => [.. TestSize.Cases(HostLife.Steps, "journal", "load", "catalog", "serve", "unload")];

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Live_StepThrows_TheNextHostServesEveryTenant(string step)
    {
        using var data = new TemporaryFolder();
        scene.CopyTo(data.Path);

        var reached = await LiveAsync(data.Path, step, static () => throw new InvalidOperationException("The step broke."));

        Assert.True(reached);
        await HostScene.MustHoldAsync(data.Path);
    }

    [Theory]
    [MemberData(nameof(SomeSteps))]
    public async Task Live_StepHangs_AHostBesideItServesEveryTenant(string step)
    {
        using var data = new TemporaryFolder();
        scene.CopyTo(data.Path);
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var hanging = new ManualResetEventSlim();
        var living = Task.Run(() => LiveAsync(data.Path, step, () =>
        {
            reached.TrySetResult();
            hanging.Wait();
        }));
        await reached.Task.WaitAsync(Patience);

        await HostScene.MustHoldAsync(data.Path);

        hanging.Set();
        Assert.True(await living.WaitAsync(Patience));
    }

    [Theory]
    [MemberData(nameof(SomeSteps))]
    public async Task Live_KilledBeforeStep_TheNextHostServesEveryTenant(string step)
    {
        using var data = new TemporaryFolder();
        scene.CopyTo(data.Path);
        using var probe = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CrmPlatform.StepProbe.dll"), data.Path, HostScene.Folders, step]))!;
        await probe.WaitForExitAsync();

        Assert.Equal(137, probe.ExitCode);
        await HostScene.MustHoldAsync(data.Path);
    }

    [TmpfsTheory]
    [MemberData(nameof(Steps))]
    public async Task Live_DiskIsFullAtStep_TheNextHostServesEveryTenant(string step)
    {
        using var disk = new SmallDisk();
        scene.CopyTo(disk.Path);

        var reached = await LiveAsync(disk.Path, step, () => disk.FillAsync().GetAwaiter().GetResult());

        Assert.True(reached);
        disk.Empty();
        await HostScene.MustHoldAsync(disk.Path);
    }

    // How the host ends is its own matter; what it leaves is looked at.
    private static async Task<bool> LiveAsync(string data, string step, Action fail)
    {
        var hasFailed = false;
        await Record.ExceptionAsync(() => HostLife.RunAsync(data, HostScene.Folders, next =>
        {
            if (next == step && !Interlocked.Exchange(ref hasFailed, true))
            {
                fail();
            }
        }));
        return hasFailed;
    }
}

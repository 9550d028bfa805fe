using System.Diagnostics;
using CrmPlatform.Runtime.Lifecycles;
using CrmPlatform.Runtime.Tenancy.Catalog;
using CrmPlatform.Runtime.Tests.Support;

namespace CrmPlatform.Runtime.Tests.Lifecycles;

/// <summary>Every step of every change of a tenant's module, and each way in which it can go wrong.</summary>
public sealed class FailureMatrixTests
{
    private static readonly Dictionary<ModuleAction, TenantModuleState> Ends = new()
    {
        [ModuleAction.Upgrade] = TenantModuleState.Switched,
        [ModuleAction.Rollback] = TenantModuleState.Active,
        [ModuleAction.Finish] = TenantModuleState.Active,
        [ModuleAction.Disable] = TenantModuleState.Disabled,
        [ModuleAction.Enable] = TenantModuleState.Active,
        [ModuleAction.Archive] = TenantModuleState.Archived,
        [ModuleAction.Purge] = TenantModuleState.Purged,
    };

    public static TheoryData<ModuleAction> Actions => [.. LifecycleScene.Changes.Keys];

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task Change_AnyStepThrows_LeavesTheTenantServedAndCanBeRepeated(ModuleAction action)
    {
        using var folder = new TemporaryFolder();
        await RepeatAsync(folder.Path, action, static (_, _) => throw new InvalidOperationException("The step broke."), Nothing);
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task Change_AnyStepRunsOutOfTime_LeavesTheTenantServedAndCanBeRepeated(ModuleAction action)
    {
        using var folder = new TemporaryFolder();
        await RepeatAsync(folder.Path, action, static (_, cancellation) => throw new OperationCanceledException(new CancellationToken(canceled: true)), Nothing);
    }

    [Fact]
    public async Task Upgrade_MigrationNeverReturns_IsBrokenOffAndTheOldVersionServes()
    {
        using var folder = new TemporaryFolder();
        await using var scene = new LifecycleScene(folder.Path) { StepLimit = TimeSpan.FromSeconds(6) };
        await scene.PrepareAsync(ModuleAction.Upgrade);
        scene.BeforeStep = static (step, _) => step == "migrate" ? new TaskCompletionSource().Task : Task.CompletedTask;

        var error = await Assert.ThrowsAsync<LifecycleException>(() => scene.ChangeAsync(ModuleAction.Upgrade));

        Assert.Equal(
            "CRM6006 Module 'test.greeter' of tenant 'one' was not changed: the step 'migrate' did not end within 6 s. The tenant is served as before. Correct the module, or allow more time.",
            error.Message);
        Assert.Equal(TenantModuleState.Active, await scene.MustHoldAsync());
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task Change_KilledBeforeAnyStep_IsServedAfterTheStartAndComesToItsEnd(ModuleAction action)
    {
        using var folder = new TemporaryFolder();
        await using (var before = new LifecycleScene(folder.Path))
        {
            await before.PrepareAsync(action);
        }

        foreach (var step in LifecycleScene.Changes[action].Steps)
        {
            using var copy = new TemporaryFolder();
            folder.CopyTo(copy);
            Assert.NotEqual(0, await RunProbeAsync(copy.Path, action, step));
            await using var scene = new LifecycleScene(copy.Path);
            await scene.StartAsync();

            await scene.MustHoldAsync();
            await scene.Runtime.Lifecycle.ResumeAsync(CancellationToken.None);
            var state = await scene.MustHoldAsync();

            Assert.Equal(Ends[action], IsDone(action, state) ? state : (await scene.ChangeAsync(action)).State);
            await scene.MustHoldAsync();
        }
    }

    [Fact]
    public async Task Resume_EnablingOfAnArchivedModuleWasBrokenOff_KeepsItsData()
    {
        using var folder = new TemporaryFolder();
        await using var scene = new LifecycleScene(folder.Path);
        await scene.PrepareAsync(ModuleAction.Purge);
        scene.BeforeStep = static (step, _) => step == "plan" ? throw new InvalidOperationException("The step broke.") : Task.CompletedTask;
        await Assert.ThrowsAsync<LifecycleException>(() => scene.ChangeAsync(ModuleAction.Enable));
        scene.BeforeStep = static (_, _) => Task.CompletedTask;

        await scene.Runtime.Lifecycle.ResumeAsync(CancellationToken.None);

        Assert.Equal(TenantModuleState.Archived, await scene.MustHoldAsync());
        await scene.ChangeAsync(ModuleAction.Enable);
        Assert.Equal(TenantModuleState.Active, await scene.MustHoldAsync());
    }

    [TmpfsTheory]
    [MemberData(nameof(Actions))]
    public async Task Change_DiskIsFullAtAnyStep_LeavesTheTenantServedAndCanBeRepeated(ModuleAction action)
    {
        using var disk = new SmallDisk();
        await RepeatAsync(disk.Path, action, (_, _) => disk.FillAsync(), disk.Empty);
    }

    // Before a finish and after it the module is active or switched; only the journal knows.
    private static bool IsDone(ModuleAction action, TenantModuleState state) => state == Ends[action] && action is not ModuleAction.Finish;

    private static void Nothing()
    {
    }

    // Lets each step fail once, in the order in which they come, and then lets the change go through.
    private static async Task RepeatAsync(string folder, ModuleAction action, Func<string, CancellationToken, Task> fail, Action mend)
    {
        await using var scene = new LifecycleScene(folder);
        await scene.PrepareAsync(action);
        foreach (var step in LifecycleScene.Changes[action].Steps)
        {
            scene.BeforeStep = (next, cancellation) => next == step ? fail(next, cancellation) : Task.CompletedTask;
            var outcome = await Record.ExceptionAsync(() => scene.ChangeAsync(action));
            mend();
            scene.BeforeStep = static (_, _) => Task.CompletedTask;

            // A full disk does not fail a step that writes nothing.
            Assert.True(outcome is LifecycleException or null, outcome?.ToString());
            var state = await scene.MustHoldAsync();
            if (outcome is null || IsDone(action, state))
            {
                // What only could not be written down at its end has come to its end by itself.
                Assert.Equal(Ends[action], state);
                return;
            }
        }

        Assert.Equal(Ends[action], (await scene.ChangeAsync(action)).State);
        await scene.MustHoldAsync();
    }

    private static async Task<int> RunProbeAsync(string folder, ModuleAction action, string step)
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "CrmPlatform.StepProbe.dll"), folder, LifecycleScene.Folders, "one", Greeter.Module, action.ToString(), LifecycleScene.VersionFor(action) ?? "-", step,
        ];
        using var probe = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        await probe.WaitForExitAsync();
        return probe.ExitCode;
    }
}

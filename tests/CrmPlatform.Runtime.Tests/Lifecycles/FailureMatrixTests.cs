using CrmPlatform.Runtime.Lifecycles;
using CrmPlatform.Runtime.Tenancy.Catalog;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Runtime.Tests.Lifecycles;

/// <summary>Every step of every change of a tenant's module, and each way in which it can go wrong.</summary>
public sealed class FailureMatrixTests
{
    public static TheoryData<ModuleAction> Actions => [.. LifecycleScene.Changes.Keys];

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task Change_AnyStepThrows_LeavesTheTenantServedAndCanBeRepeated(ModuleAction action)
    {
        using var folder = new TemporaryFolder();
        await using var scene = new LifecycleScene(folder.Path);

        await LifecycleFailures.RepeatAsync(scene, action, LifecycleFailures.Throw, Nothing);
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task Change_AnyStepRunsOutOfTime_LeavesTheTenantServedAndCanBeRepeated(ModuleAction action)
    {
        using var folder = new TemporaryFolder();
        await using var scene = new LifecycleScene(folder.Path);

        await LifecycleFailures.RepeatAsync(scene, action, LifecycleFailures.RunOutOfTime, Nothing);
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
    public async Task Change_KilledBeforeAStep_IsServedAfterTheStartAndComesToItsEnd(ModuleAction action)
    {
        using var folder = new TemporaryFolder();
        await using (var before = new LifecycleScene(folder.Path))
        {
            await before.PrepareAsync(action);
        }

        foreach (var step in TestSize.Cases(LifecycleScene.Changes[action].Steps, LifecycleScene.Changes[action].Gravest))
        {
            using var copy = new TemporaryFolder();
            folder.CopyTo(copy);
            await using var scene = new LifecycleScene(copy.Path);

            await LifecycleFailures.KillAsync(scene, action, step);
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
        await using var scene = new LifecycleScene(disk.Path);

        await LifecycleFailures.RepeatAsync(scene, action, (_, _) => disk.FillAsync(), disk.Empty);
    }

    private static void Nothing()
    {
    }
}

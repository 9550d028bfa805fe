using CrmPlatform.Runtime.Lifecycles;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Runtime.Tests.Lifecycles;

/// <summary>The changes of a tenant's module, and each way in which they can go wrong, where the database is a server's.</summary>
public sealed class PostgreSqlMatrixTests
{
    public static TheoryData<ModuleAction> Actions => [.. LifecycleScene.Changes.Keys];

    // Each kill begins with databases of its own, so of each change it is the step that matters most.
    public static TheoryData<ModuleAction, string> Kills => new()
    {
        { ModuleAction.Upgrade, "migrate" },
        { ModuleAction.Upgrade, "switch" },
        { ModuleAction.Rollback, "switch" },
        { ModuleAction.Finish, "contract" },
        { ModuleAction.Disable, "switch" },
        { ModuleAction.Enable, "migrate" },
        { ModuleAction.Archive, "verify" },
        { ModuleAction.Purge, "purged" },
    };

    [PostgreSqlTheory]
    [MemberData(nameof(Actions))]
    public async Task Change_AnyStepThrows_LeavesTheTenantServedAndCanBeRepeated(ModuleAction action)
    {
        using var folder = new TemporaryFolder();
        await using var scene = new LifecycleScene(folder.Path) { Provider = "postgresql" };

        await LifecycleFailures.RepeatAsync(scene, action, LifecycleFailures.Throw, static () => { });
    }

    [PostgreSqlTheory]
    [MemberData(nameof(Actions))]
    public async Task Change_AnyStepRunsOutOfTime_LeavesTheTenantServedAndCanBeRepeated(ModuleAction action)
    {
        using var folder = new TemporaryFolder();
        await using var scene = new LifecycleScene(folder.Path) { Provider = "postgresql" };

        await LifecycleFailures.RepeatAsync(scene, action, LifecycleFailures.RunOutOfTime, static () => { });
    }

    [PostgreSqlTheory]
    [MemberData(nameof(Kills))]
    public async Task Change_KilledBeforeAStep_IsServedAfterTheStartAndComesToItsEnd(ModuleAction action, string step)
    {
        using var folder = new TemporaryFolder();
        await using (var before = new LifecycleScene(folder.Path) { Provider = "postgresql" })
        {
            await before.PrepareAsync(action);
        }

        await using var scene = new LifecycleScene(folder.Path) { Provider = "postgresql" };
        await LifecycleFailures.KillAsync(scene, action, step);
    }
}

using CrmPlatform.Runtime.Lifecycles;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Runtime.Tests.Lifecycles;

/// <summary>The changes of a tenant's module, and each way in which they can go wrong, where the database is a server's.</summary>
public sealed class PostgreSqlMatrixTests
{
    public static TheoryData<ModuleAction> Actions => [.. LifecycleScene.Changes.Keys];

    public static TheoryData<ModuleAction> SomeActions => [.. TestSize.Cases(LifecycleScene.Changes.Keys, ModuleAction.Upgrade, ModuleAction.Finish, ModuleAction.Purge)];

    // Each kill begins with databases of its own, so of each change it is the steps at which most is at stake.
    public static TheoryData<ModuleAction, string> Kills
    {
        get
        {
            var data = new TheoryData<ModuleAction, string>();
            var all = LifecycleScene.Changes.SelectMany(c => c.Value.Gravest.Select(step => (c.Key, step)));
            foreach (var (action, step) in TestSize.Cases(all, (ModuleAction.Upgrade, "migrate"), (ModuleAction.Finish, "contract"), (ModuleAction.Purge, "purged")))
            {
                data.Add(action, step);
            }

            return data;
        }
    }

    [PostgreSqlTheory]
    [MemberData(nameof(Actions))]
    public async Task Change_AnyStepThrows_LeavesTheTenantServedAndCanBeRepeated(ModuleAction action)
    {
        using var folder = new TemporaryFolder();
        await using var scene = new LifecycleScene(folder.Path) { Provider = "postgresql" };

        await LifecycleFailures.RepeatAsync(scene, action, LifecycleFailures.Throw, static () => { });
    }

    [PostgreSqlTheory]
    [MemberData(nameof(SomeActions))]
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

using System.Diagnostics;
using CrmPlatform.Runtime.Lifecycles;
using CrmPlatform.Runtime.Tenancy.Catalog;

namespace CrmPlatform.Runtime.Tests.Support;

/// <summary>Lets the steps of a change of a tenant's module fail.</summary>
internal static class LifecycleFailures
{
    /// <summary>Where each change ends when nothing fails.</summary>
    public static IReadOnlyDictionary<ModuleAction, TenantModuleState> Ends { get; } = new Dictionary<ModuleAction, TenantModuleState>
    {
        [ModuleAction.Upgrade] = TenantModuleState.Switched,
        [ModuleAction.Rollback] = TenantModuleState.Active,
        [ModuleAction.Finish] = TenantModuleState.Active,
        [ModuleAction.Disable] = TenantModuleState.Disabled,
        [ModuleAction.Enable] = TenantModuleState.Active,
        [ModuleAction.Archive] = TenantModuleState.Archived,
        [ModuleAction.Purge] = TenantModuleState.Purged,
    };

    public static Task Throw(string step, CancellationToken cancellation) => throw new InvalidOperationException($"The step '{step}' broke.");

    public static Task RunOutOfTime(string step, CancellationToken cancellation) => throw new OperationCanceledException(new CancellationToken(canceled: true));

    /// <summary>Lets each step fail once, in the order in which they come, and then lets the change go through.</summary>
    public static async Task RepeatAsync(LifecycleScene scene, ModuleAction action, Func<string, CancellationToken, Task> fail, Action mend)
    {
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

    /// <summary>Makes the change in a process that is killed before a step; the next host goes on with it.</summary>
    public static async Task KillAsync(LifecycleScene scene, ModuleAction action, string step)
    {
        Assert.NotEqual(0, await RunProbeAsync(scene, action, step));
        await scene.StartAsync();

        await scene.MustHoldAsync();
        await scene.Runtime.Lifecycle.ResumeAsync(CancellationToken.None);
        var state = await scene.MustHoldAsync();

        Assert.Equal(Ends[action], IsDone(action, state) ? state : (await scene.ChangeAsync(action)).State);
        await scene.MustHoldAsync();
    }

    // Before a finish and after it the module is active or switched; only the journal knows.
    private static bool IsDone(ModuleAction action, TenantModuleState state) => state == Ends[action] && action is not ModuleAction.Finish;

    private static async Task<int> RunProbeAsync(LifecycleScene scene, ModuleAction action, string step)
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "CrmPlatform.StepProbe.dll"), scene.Data, scene.Provider, scene.Prefix, scene.ConnectionString ?? "-",
            LifecycleScene.Folders, "one", Greeter.Module, action.ToString(), LifecycleScene.VersionFor(action) ?? "-", step,
        ];
        using var probe = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        await probe.WaitForExitAsync();
        return probe.ExitCode;
    }
}

using CrmPlatform.Runtime.Lifecycles;
using CrmPlatform.Runtime.Tenancy.Catalog;

namespace CrmPlatform.Runtime.Tests.Support;

/// <summary>Data on which a host can live through all its steps, made once; and what must hold on it however a host ended.</summary>
public sealed class HostScene : IAsyncLifetime
{
    private const string Failing = "test.throws-at-work";
    private readonly TemporaryFolder _prepared = new();

    /// <summary>The folders of the modules that the host has.</summary>
    public static string Folders => $"{LifecycleScene.Folders}|{TestPlugins.Of(Failing)}";

    public async Task InitializeAsync()
    {
        await using var scene = new LifecycleScene(_prepared.Path);
        await scene.PrepareAsync(ModuleAction.Upgrade);
        await scene.Runtime.CreateTenantAsync("bad", [Failing], CancellationToken.None);
    }

    public Task DisposeAsync()
    {
        _prepared.Dispose();
        return Task.CompletedTask;
    }

    public void CopyTo(string folder) => _prepared.CopyTo(folder);

    /// <summary>A host on the data serves every tenant with all its rows, and goes on with what was begun.</summary>
    public static async Task MustHoldAsync(string data)
    {
        await using var scene = new LifecycleScene(data);
        await scene.StartAsync();
        scene.Runtime.NoteReady();

        await scene.MustHoldAsync();
        await scene.Runtime.Lifecycle.ResumeAsync(CancellationToken.None);
        var state = await scene.MustHoldAsync();

        Assert.Equal(TenantModuleState.Switched, state is TenantModuleState.Switched ? state : (await scene.ChangeAsync(ModuleAction.Upgrade)).State);
        await scene.MustHoldAsync();
    }
}

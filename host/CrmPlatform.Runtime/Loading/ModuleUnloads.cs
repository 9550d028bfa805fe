using System.Runtime.CompilerServices;

namespace CrmPlatform.Runtime.Loading;

/// <summary>Unloads code that nobody uses any more, and proves that it is gone.</summary>
/// <param name="patience">How long a module may hold up the end of its own code.</param>
/// <param name="beforeUnload">Is told before a module is given up.</param>
internal sealed class ModuleUnloads(TimeSpan patience, Action beforeUnload)
{
    private readonly Lock _gate = new();
    private readonly List<Task> _proofs = [];
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Unloads a module.</summary>
    /// <param name="leaving">The module, held by nobody else.</param>
    /// <param name="proved">Is told what still holds the code; null when it is gone.</param>
    public void Begin(StrongBox<LoadedModule?> leaving, Action<string?> proved)
    {
        lock (_gate)
        {
            _proofs.RemoveAll(p => p.IsCompleted);
            _proofs.Add(Task.Run(() => UnloadAsync(leaving, proved)));
        }
    }

    /// <summary>Ends when every unload that was begun is proved or refuted.</summary>
    public Task ProofsAsync()
    {
        lock (_gate)
        {
            return Task.WhenAll(_proofs);
        }
    }

    /// <summary>Proves no more.</summary>
    public void StopProving() => _stopping.Cancel();

    private async Task UnloadAsync(StrongBox<LoadedModule?> leaving, Action<string?> proved)
    {
        var assembly = AssemblyOf(leaving);
        string? root;
        try
        {
            // A module may listen to the end of its own code: what it does there may neither hold others up nor go on for ever.
            await Task.Run(() => GiveUp(leaving)).WaitAsync(patience);
            root = await UnloadProof.RunAsync(assembly, _stopping.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        catch (TimeoutException)
        {
            root = $"it did not let itself be unloaded within {patience.TotalSeconds:0.###} s: its own code holds up the end";
        }
        catch (Exception exception)
        {
            root = $"its unload failed: {exception.GetType().Name}: {exception.Message}";
        }

        proved(root);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference AssemblyOf(StrongBox<LoadedModule?> leaving) => new(leaving.Value!.Assembly);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void GiveUp(StrongBox<LoadedModule?> leaving)
    {
        try
        {
            beforeUnload();
        }
        finally
        {
            leaving.Value!.Dispose();
            leaving.Value = null;
        }
    }
}

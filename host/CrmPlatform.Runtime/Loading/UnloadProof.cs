namespace CrmPlatform.Runtime.Loading;

/// <summary>Proves that the code of a module version has left memory, or names what holds it.</summary>
internal static class UnloadProof
{
    /// <summary>What is said when no static field leads to the module.</summary>
    public const string NoRoot = "no static field leads to it: a thread, a timer or a handle of the module still runs";

    private const int Rounds = 40;
    private const int GentleRounds = 30;
    private const int SweepEvery = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until the assembly is gone.</summary>
    /// <returns>Null when it is gone, else what holds it.</returns>
    public static async Task<string?> RunAsync(WeakReference assembly, CancellationToken cancellation)
    {
        for (var round = 0; round < Rounds && assembly.IsAlive; round++)
        {
            // What is swept has to be filled again by those who use it: not in every round.
            if (round % SweepEvery == 0)
            {
                CacheSweep.Run();
            }

            // Gently first: requests run beside this, and a blocking collection stops them all.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: round >= GentleRounds);
            GC.WaitForPendingFinalizers();
            if (assembly.IsAlive)
            {
                await Task.Delay(Pause, cancellation);
            }
        }

        return RootOf(assembly);
    }

    private static string? RootOf(WeakReference assembly) =>
        assembly.Target is System.Reflection.Assembly alive ? RootSearch.Find(alive) ?? NoRoot : null;
}

using CrmPlatform.Sdk.GraphQL;

namespace LoopsForever.GraphQL;

/// <summary>Fields that do harm.</summary>
[QueryType]
public static class LoopsForeverQueries
{
    private static bool _isEnough;

    /// <summary>Takes a thread and keeps it until it is told that it is enough.</summary>
    [AllowAnonymous("Every caller of a test may.")]
    public static bool? GetLoop()
    {
        while (!Volatile.Read(ref _isEnough))
        {
            Thread.Sleep(10);
        }

        return true;
    }

    /// <summary>Never ends.</summary>
    [AllowAnonymous("Every caller of a test may.")]
    public static async Task<bool?> GetNeverAsync()
    {
        await new TaskCompletionSource().Task;
        return true;
    }

    /// <summary>Ends the loops, so that a test leaves no thread behind.</summary>
    [AllowAnonymous("Every caller of a test may.")]
    public static bool? GetEnough()
    {
        Volatile.Write(ref _isEnough, true);
        return true;
    }
}

using CrmPlatform.Sdk.GraphQL;

namespace StarvesPool.GraphQL;

/// <summary>Fields that do harm.</summary>
[QueryType]
public static class StarvesPoolQueries
{
    private const int Hundred = 100;
    private static readonly ManualResetEventSlim End = new();

    /// <summary>Blocks a hundred threads of the pool until it is told that it is enough.</summary>
    [AllowAnonymous("Every caller of a test may.")]
    public static bool GetStarvation()
    {
        for (var i = 0; i < Hundred; i++)
        {
            ThreadPool.QueueUserWorkItem(_ => End.Wait());
        }

        return true;
    }

    /// <summary>Lets the threads go.</summary>
    [AllowAnonymous("Every caller of a test may.")]
    public static bool GetRelief()
    {
        End.Set();
        return true;
    }
}

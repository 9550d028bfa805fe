using CrmPlatform.Sdk.GraphQL;

namespace ThrowsAtWork.GraphQL;

/// <summary>Fields that fail.</summary>
[QueryType]
public static class Failures
{
    /// <summary>Throws with a text that no client may read.</summary>
    [AllowAnonymous("Every caller of a test may.")]
    public static string? GetFailure() => throw new InvalidOperationException("The password is swordfish.");

    /// <summary>Throws on a thread that nobody waits for.</summary>
    [AllowAnonymous("Every caller of a test may.")]
    public static bool GetStrayFailure()
    {
        new Thread(() => throw new InvalidOperationException("Nobody waits for this.")) { IsBackground = true }.Start();
        return true;
    }

    /// <summary>Works.</summary>
    [AllowAnonymous("Every caller of a test may.")]
    public static int GetAnswer() => 42;
}

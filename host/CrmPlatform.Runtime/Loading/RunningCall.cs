namespace CrmPlatform.Runtime.Loading;

/// <summary>A call of a module that runs.</summary>
/// <param name="breaker">The module's breaker.</param>
/// <param name="what">What was called, for messages.</param>
/// <param name="begun">When, in ticks of the system.</param>
internal sealed class RunningCall(ModuleBreaker breaker, string what, long begun)
{
    public ModuleBreaker Breaker => breaker;

    public string What => what;

    public long Begun => begun;

    /// <summary>Whether it was already counted that the call takes too long.</summary>
    public bool IsStruck { get; set; }
}

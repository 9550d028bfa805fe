namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>A change of a tenant's modules was not made; the tenant is served as before.</summary>
/// <param name="refusal">What kind of refusal it is.</param>
/// <param name="errors">Every reason, each with its code.</param>
public sealed class LifecycleException(LifecycleRefusal refusal, IReadOnlyList<string> errors) : Exception(string.Join(" ", errors))
{
    /// <summary>What kind of refusal it is.</summary>
    public LifecycleRefusal Refusal { get; } = refusal;

    /// <summary>Every reason, each with its code.</summary>
    public IReadOnlyList<string> Errors { get; } = errors;
}

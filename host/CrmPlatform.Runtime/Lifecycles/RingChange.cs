namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>What a change of many tenants came to.</summary>
/// <param name="Upgraded">The tenants that were changed.</param>
/// <param name="Failed">The tenants that were not, with reasons; they are served as before.</param>
public sealed record RingChange(IReadOnlyList<string> Upgraded, IReadOnlyList<TenantFailure> Failed);

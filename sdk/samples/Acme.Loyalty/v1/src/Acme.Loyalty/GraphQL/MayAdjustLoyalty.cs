using CrmPlatform.Sdk;

namespace Acme.Loyalty.GraphQL;

/// <summary>Who may adjust points: everybody, or those whom the tenant's settings name.</summary>
internal sealed class MayAdjustLoyalty(LoyaltySettings settings) : IAccessPolicy
{
    public const string Policy = "loyalty.adjust";

    public string Name => Policy;

    public ValueTask<bool> IsMetAsync(ICaller caller, CancellationToken cancellation) =>
        ValueTask.FromResult(settings.Adjusters.Count == 0 || settings.Adjusters.Contains(caller.Name));
}

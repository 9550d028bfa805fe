using Acme.Loyalty.GraphQL;
using CrmPlatform.Sdk;
using Microsoft.Extensions.DependencyInjection;

[assembly: CrmModule("acme.loyalty", Requires = ["crm.customers 1", "crm.sales 1"])]

namespace Acme.Loyalty;

/// <summary>Loyalty: customers earn points by their orders.</summary>
public sealed class LoyaltyModule : CrmModule
{
    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services) => services.AddScoped<IAccessPolicy, MayAdjustLoyalty>();
}

using CrmPlatform.Sdk;
using Microsoft.Extensions.DependencyInjection;

[assembly: CrmModule("test.throws-in-services")]

namespace ThrowsInServices;

/// <summary>Throws when it registers its services.</summary>
public sealed class ThrowsInServicesModule : CrmModule
{
    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services) => throw new InvalidOperationException("The registry is closed.");
}

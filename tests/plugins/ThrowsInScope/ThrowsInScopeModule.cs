using CrmPlatform.Sdk;
using Microsoft.Extensions.DependencyInjection;

[assembly: CrmModule("test.throws-in-scope")]

namespace ThrowsInScope;

/// <summary>Has services that throw.</summary>
public sealed class ThrowsInScopeModule : CrmModule
{
    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<Unmakeable>();
        services.AddScoped<Undisposable>();
    }
}

namespace CrmPlatform.Host.Demo;

/// <summary>The tenants that a development host makes.</summary>
/// <param name="Tenants">The tenants.</param>
/// <param name="Query">A first question for the first tenant.</param>
internal sealed record DemoSettings(IReadOnlyList<DemoTenantSettings> Tenants, string Query);

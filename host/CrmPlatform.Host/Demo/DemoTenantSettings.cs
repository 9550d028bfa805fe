namespace CrmPlatform.Host.Demo;

/// <summary>A tenant that a development host makes.</summary>
/// <param name="Id">The tenant's id.</param>
/// <param name="Modules">The ids of its modules.</param>
/// <param name="HasSample">Whether it is filled with the modules' samples.</param>
internal sealed record DemoTenantSettings(string Id, IReadOnlyList<string> Modules, bool HasSample);

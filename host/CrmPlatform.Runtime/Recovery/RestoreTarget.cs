namespace CrmPlatform.Runtime.Recovery;

/// <summary>Where restored databases go.</summary>
/// <param name="Provider">The database provider of the host.</param>
/// <param name="DatabaseOf">The name that a tenant's database begins with.</param>
/// <param name="Staging">The folder for files that go again.</param>
internal sealed record RestoreTarget(string Provider, Func<string, string> DatabaseOf, string Staging);

namespace CrmPlatform.Host.Administration;

/// <summary>The body of a request to change a module of a tenant.</summary>
/// <param name="Action">What is to be done: <c>enable</c>, <c>upgrade</c> and so on.</param>
/// <param name="Version">The version to enable or upgrade to; null for the newest that fits.</param>
/// <param name="DryRun">Whether it is only checked.</param>
internal sealed record ModuleChangeRequest(string? Action, string? Version = null, bool DryRun = false);

namespace CrmPlatform.Runtime.Settings;

/// <summary>What a tenant has set for a module, as it is stored.</summary>
/// <param name="Version">How often it was changed.</param>
/// <param name="Members">The members that were set, as a JSON object.</param>
internal sealed record StoredSettings(int Version, string Members);

using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Sdk.Settings;

/// <summary>Somebody changed a module's settings.</summary>
/// <param name="Module">The module's id.</param>
/// <param name="Members">The GraphQL names of the members that have another value now.</param>
[Event("crm.settings-changed", 1, Title = "Settings of {Module} changed")]
public sealed record SettingsChanged(string Module, IReadOnlyList<string> Members);

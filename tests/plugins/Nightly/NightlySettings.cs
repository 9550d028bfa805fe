using CrmPlatform.Sdk.Settings;

namespace Nightly;

/// <summary>How days are closed.</summary>
[ModuleSettings]
public sealed class NightlySettings
{
    /// <summary>What stands before the day in a report.</summary>
    [TextLength(0, 20)]
    public string Prefix { get; set; } = "Day";
}

using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Settings;

namespace MisfitSchedules;

/// <summary>Members that cannot be stored or checked.</summary>
[ModuleSettings]
public sealed class MisfitSettings
{
    /// <summary>More than one value.</summary>
    public Money? Price { get; set; }

    /// <summary>Text with the bounds of a number.</summary>
    [Between(1, 3)]
    public string Size { get; set; } = "M";
}

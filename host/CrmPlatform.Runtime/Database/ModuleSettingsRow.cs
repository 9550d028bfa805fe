using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace CrmPlatform.Runtime.Database;

/// <summary>What a tenant has set for a module.</summary>
[Table("module_settings")]
public sealed class ModuleSettingsRow
{
    /// <summary>The module's id.</summary>
    [Key]
    [MaxLength(100)]
    public required string Module { get; init; }

    /// <summary>How often the settings were changed.</summary>
    public int Version { get; set; }

    /// <summary>The members that were set, as a JSON object; those of other versions of the module too.</summary>
    public string Members { get; set; } = "{}";

    /// <summary>The version of the module that changed them last.</summary>
    [MaxLength(100)]
    public string ModuleVersion { get; set; } = "";

    /// <summary>When they were changed last, in UTC.</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary>Who changed them last.</summary>
    [MaxLength(200)]
    public string ChangedBy { get; set; } = "";
}

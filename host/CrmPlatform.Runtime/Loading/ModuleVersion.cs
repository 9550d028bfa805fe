namespace CrmPlatform.Runtime.Loading;

/// <summary>A module version of this host and what became of it.</summary>
internal sealed class ModuleVersion(FoundModule found)
{
    public FoundModule Found { get; } = found;

    /// <summary>Its code, while it is loaded.</summary>
    public LoadedModule? Loaded { get; set; }

    /// <summary>How many compositions use the code.</summary>
    public int Users { get; set; }

    public ModuleVersionState State { get; set; } = ModuleVersionState.Resolved;

    /// <summary>Why it is quarantined or leaked; null otherwise.</summary>
    public string? Reason { get; set; }

    /// <summary>Held while the code is loaded, so that it is loaded once.</summary>
    public Lock Loading { get; } = new();
}

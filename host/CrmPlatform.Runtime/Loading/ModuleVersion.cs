namespace CrmPlatform.Runtime.Loading;

/// <summary>A module version of this host and what became of it.</summary>
internal sealed class ModuleVersion(FoundModule found, ModuleBreaker breaker)
{
    public FoundModule Found { get; } = found;

    /// <summary>Its code, while it is loaded.</summary>
    public LoadedModule? Loaded { get; set; }

    /// <summary>Takes the version out of use when it fails too often, however often its code is loaded.</summary>
    public ModuleBreaker Breaker { get; } = breaker;

    /// <summary>How many compositions use the code.</summary>
    public int Users { get; set; }

    /// <summary>Whether its code cannot be loaded: unlike what its breaker took out of use, that does not come back by itself.</summary>
    public bool CouldNotLoad { get; set; }

    public ModuleVersionState State { get; set; } = ModuleVersionState.Resolved;

    /// <summary>Why it is quarantined or leaked; null otherwise.</summary>
    public string? Reason { get; set; }

    /// <summary>Held while the code is loaded, so that it is loaded once.</summary>
    public Lock Loading { get; } = new();
}

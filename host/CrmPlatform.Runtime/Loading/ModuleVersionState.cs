namespace CrmPlatform.Runtime.Loading;

/// <summary>Where a module version is in its life on a host.</summary>
public enum ModuleVersionState
{
    /// <summary>Its package is on its way to the host.</summary>
    Fetched,

    /// <summary>Its package was checked; nothing of it has run.</summary>
    Verified,

    /// <summary>There are versions of all that it requires.</summary>
    Resolved,

    /// <summary>Its code is loaded and has registered its services.</summary>
    Loaded,

    /// <summary>A composition with it is built and warm.</summary>
    Ready,

    /// <summary>A tenant's requests go to it.</summary>
    Serving,

    /// <summary>It takes no new requests; those that run go on to their end.</summary>
    Draining,

    /// <summary>Its code is proved gone from memory.</summary>
    Unloaded,

    /// <summary>It was asked to unload and something still holds it.</summary>
    Leaked,

    /// <summary>It is not used, since it failed too often.</summary>
    Quarantined,

    /// <summary>Its files are gone.</summary>
    Removed,
}

namespace CrmPlatform.Runtime.Database;

/// <summary>How far a module's migrations go.</summary>
public enum MigrationWish
{
    /// <summary>All of them: nobody needs what the version before used.</summary>
    All,

    /// <summary>All but what removes: the tenant can still go back to the version before.</summary>
    Additive,

    /// <summary>All but what removes, while the version before serves: what removes and says otherwise is refused.</summary>
    BesideOldVersion,
}

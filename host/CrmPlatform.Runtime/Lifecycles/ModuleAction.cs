namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>What an operator can do with a module of a tenant.</summary>
public enum ModuleAction
{
    /// <summary>Puts it into service; its tables are made when there are none.</summary>
    Enable,

    /// <summary>Takes it out of service and keeps its data.</summary>
    Disable,

    /// <summary>Goes to another version while the one before serves.</summary>
    Upgrade,

    /// <summary>Goes back to the version before; no table is changed.</summary>
    Rollback,

    /// <summary>Gives up the way back, and removes what only the version before used.</summary>
    Finish,

    /// <summary>Writes a copy of the data of a disabled module and reads it back.</summary>
    Archive,

    /// <summary>Removes the data of an archived module from the tenant's database.</summary>
    Purge,

    /// <summary>Take it out of service for a while: unlike what is disabled, it keeps its way back to the version before.</summary>
    Suspend,
}

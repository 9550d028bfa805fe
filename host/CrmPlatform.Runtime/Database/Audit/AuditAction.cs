namespace CrmPlatform.Runtime.Database.Audit;

/// <summary>What was done to a record.</summary>
public enum AuditAction
{
    /// <summary>It was made.</summary>
    Created,

    /// <summary>It was changed.</summary>
    Changed,

    /// <summary>It was deleted.</summary>
    Deleted,

    /// <summary>It was read, where that is written down.</summary>
    Read,

    /// <summary>Its personal values were made unreadable.</summary>
    Erased,
}

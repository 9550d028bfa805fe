namespace CrmPlatform.Runtime.Recovery;

/// <summary>How a thing of the host is.</summary>
public enum CheckupState
{
    /// <summary>Nothing has to be done.</summary>
    Good,

    /// <summary>Somebody should look at it.</summary>
    Warning,

    /// <summary>Something is not served as it should be.</summary>
    Bad,
}

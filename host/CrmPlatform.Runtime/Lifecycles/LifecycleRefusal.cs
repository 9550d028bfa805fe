namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>Why a change was not made.</summary>
public enum LifecycleRefusal
{
    /// <summary>There is no such tenant or module.</summary>
    Unknown,

    /// <summary>The module's state at the tenant does not allow it now.</summary>
    WrongState,

    /// <summary>The result would not hold, or a step of it failed.</summary>
    DoesNotHold,
}

namespace CrmPlatform.Delivery.Domain.Tasks;

/// <summary>Which end of a task waits for which end of another.</summary>
public enum DependencyType
{
    /// <summary>FS: it starts after the other finished.</summary>
    FinishToStart,

    /// <summary>SS: it starts after the other started.</summary>
    StartToStart,

    /// <summary>FF: it finishes after the other finished.</summary>
    FinishToFinish,

    /// <summary>SF: it finishes after the other started.</summary>
    StartToFinish,
}

namespace CrmPlatform.Delivery.Domain.Tasks;

/// <summary>Where a task stands.</summary>
public enum ProjectTaskStatus
{
    /// <summary>Not begun.</summary>
    Todo,

    /// <summary>In work.</summary>
    InProgress,

    /// <summary>Cannot go on.</summary>
    Blocked,

    /// <summary>Being looked at.</summary>
    Review,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Not to be done; counts for nothing.</summary>
    Cancelled,
}

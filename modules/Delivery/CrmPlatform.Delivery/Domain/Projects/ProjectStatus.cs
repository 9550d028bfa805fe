namespace CrmPlatform.Delivery.Domain.Projects;

/// <summary>Where a project stands.</summary>
public enum ProjectStatus
{
    /// <summary>Being thought about.</summary>
    Draft,

    /// <summary>Has a plan that waits for approval.</summary>
    Planned,

    /// <summary>The plan is approved.</summary>
    Approved,

    /// <summary>In work.</summary>
    InProgress,

    /// <summary>Interrupted.</summary>
    OnHold,

    /// <summary>All is handed over and accepted.</summary>
    Delivered,

    /// <summary>Looked back on.</summary>
    Evaluated,

    /// <summary>Closed for good.</summary>
    Closed,

    /// <summary>Given up.</summary>
    Cancelled,
}

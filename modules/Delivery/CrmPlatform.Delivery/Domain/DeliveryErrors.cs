namespace CrmPlatform.Delivery.Domain;

/// <summary>The codes of all errors that this module gives.</summary>
public static class DeliveryErrors
{
    /// <summary>Something that needs a name has none, or too long a one.</summary>
    public const string NameInvalid = "DELIVERY_NAME_INVALID";

    /// <summary>Another project has the number.</summary>
    public const string NumberTaken = "DELIVERY_NUMBER_TAKEN";

    /// <summary>The project's kind and customer do not fit together.</summary>
    public const string CustomerMissing = "DELIVERY_CUSTOMER_MISSING";

    /// <summary>The customer is not the project's.</summary>
    public const string CustomerDiffers = "DELIVERY_CUSTOMER_DIFFERS";

    /// <summary>The project's customer stays, since something was prepared for it.</summary>
    public const string CustomerFixed = "DELIVERY_CUSTOMER_FIXED";

    /// <summary>A figure is outside of its bounds.</summary>
    public const string FigureInvalid = "DELIVERY_FIGURE_INVALID";

    /// <summary>The project is over and its plan stands.</summary>
    public const string PlanFixed = "DELIVERY_PLAN_FIXED";

    /// <summary>A requirement is planned without a project.</summary>
    public const string ProjectMissing = "DELIVERY_PROJECT_MISSING";

    /// <summary>The task is done or cancelled.</summary>
    public const string TaskOver = "DELIVERY_TASK_OVER";

    /// <summary>Two tasks of the project have one WBS code.</summary>
    public const string WbsTaken = "DELIVERY_WBS_TAKEN";

    /// <summary>A dependency names a task that the project does not have.</summary>
    public const string TaskUnknown = "DELIVERY_TASK_UNKNOWN";

    /// <summary>Two tasks depend on each other already.</summary>
    public const string DependencyTaken = "DELIVERY_DEPENDENCY_TAKEN";

    /// <summary>Tasks wait for each other in a circle.</summary>
    public const string DependencyCycle = "DELIVERY_DEPENDENCY_CYCLE";

    /// <summary>A project is delivered while something is not accepted.</summary>
    public const string DeliveriesOpen = "DELIVERY_DELIVERIES_OPEN";

    /// <summary>A rejection has no reason.</summary>
    public const string ReasonMissing = "DELIVERY_REASON_MISSING";
}

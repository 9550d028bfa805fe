namespace CrmPlatform.Service.Domain;

/// <summary>The codes of all errors that this module gives.</summary>
public static class ServiceErrors
{
    /// <summary>The ticket has no subject, or one that is too long.</summary>
    public const string SubjectInvalid = "SERVICE_SUBJECT_INVALID";

    /// <summary>Another ticket has the number.</summary>
    public const string NumberTaken = "SERVICE_NUMBER_TAKEN";

    /// <summary>The ticket is closed and locked.</summary>
    public const string TicketClosed = "SERVICE_TICKET_CLOSED";

    /// <summary>The step would come before the one that it follows.</summary>
    public const string StepOutOfOrder = "SERVICE_STEP_OUT_OF_ORDER";

    /// <summary>The instant has not come yet.</summary>
    public const string InstantInFuture = "SERVICE_INSTANT_IN_FUTURE";

    /// <summary>The message has no text.</summary>
    public const string MessageEmpty = "SERVICE_MESSAGE_EMPTY";

    /// <summary>Only a closed ticket is followed up.</summary>
    public const string FollowUpTooEarly = "SERVICE_FOLLOW_UP_TOO_EARLY";
}

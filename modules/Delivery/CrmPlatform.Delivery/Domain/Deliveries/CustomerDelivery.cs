using CrmPlatform.Delivery.Domain.Rules;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Privacy;
using static CrmPlatform.Sdk.Rules;

namespace CrmPlatform.Delivery.Domain.Deliveries;

/// <summary>Something that a project hands over to a customer, who accepts it or not.</summary>
public sealed class CustomerDelivery : Entity
{
    private CustomerDelivery()
    {
    }

    internal CustomerDelivery(Guid projectId, Guid customerId, string content, DateOnly deliversOn) =>
        (ProjectId, CustomerId, Content, DeliversOn) = (projectId, customerId, content, deliversOn);

    /// <summary>The project's id.</summary>
    public Guid ProjectId { get; private set; }

    /// <summary>The customer's id.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>What is handed over.</summary>
    public string Content { get; private set; } = "";

    /// <summary>The day on which it is handed over.</summary>
    public DateOnly DeliversOn { get; private set; }

    /// <summary>Where it stands.</summary>
    public DeliveryStatus Status { get; private set; } = DeliveryStatus.Prepared;

    /// <summary>When it was last handed over.</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>When the customer last decided.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>Why the customer last rejected it.</summary>
    [Personal(PersonalCategory.Content)]
    public string? RejectionReason { get; private set; }

    /// <summary>How often the customer rejected it.</summary>
    public int Rejections { get; private set; }

    /// <summary>Hands it over.</summary>
    public void Submit(DateTime now)
    {
        DeliveryStates.Machine.Check(Status, DeliveryStatus.Submitted);
        (Status, SubmittedAt) = (DeliveryStatus.Submitted, now);
    }

    /// <summary>Records that the customer is content.</summary>
    public void Accept(DateTime now)
    {
        DeliveryStates.Machine.Check(Status, DeliveryStatus.Accepted);
        (Status, DecidedAt) = (DeliveryStatus.Accepted, now);
    }

    /// <summary>Records that the customer is not content, and why.</summary>
    public void Reject(string reason, DateTime now)
    {
        DeliveryStates.Machine.Check(Status, DeliveryStatus.Rejected);
        Check(new RejectionMustHaveReason(reason));
        (Status, DecidedAt, RejectionReason) = (DeliveryStatus.Rejected, now, reason.Trim());
        Rejections++;
    }

    /// <summary>Takes it back to put it right.</summary>
    public void Rework()
    {
        DeliveryStates.Machine.Check(Status, DeliveryStatus.Rework);
        Status = DeliveryStatus.Rework;
    }
}

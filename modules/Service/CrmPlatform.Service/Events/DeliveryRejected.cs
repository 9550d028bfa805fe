namespace CrmPlatform.Service.Events;

/// <summary>What this module reads of the event <c>delivery.delivery-rejected</c>.</summary>
/// <param name="CustomerId">The customer's id.</param>
/// <param name="Content">What was delivered.</param>
/// <param name="Reason">Why it was rejected.</param>
public sealed record DeliveryRejected(Guid CustomerId, string Content, string Reason);

using CrmPlatform.Sdk.Events;
using CrmPlatform.Service.Database;
using CrmPlatform.Service.Domain.Tickets;

namespace CrmPlatform.Service.Events;

/// <summary>Takes up what customers reject.</summary>
public static class DeliveryComplaints
{
    /// <summary>Opens a complaint for a delivery that the customer rejected.</summary>
    [On("delivery.delivery-rejected", 1)]
    public static Task HandleAsync(DeliveryRejected rejection, ServiceDbContext db, TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var subject = $"Delivery rejected: {rejection.Content}";
        TicketSteps.Open(db, new Ticket(
            new TicketFacts
            {
                Subject = subject.Length > 200 ? subject[..200] : subject,
                Description = rejection.Reason,
                Type = TicketType.Complaint,
                Priority = TicketPriority.High,
                Channel = TicketChannel.System,
                CustomerId = rejection.CustomerId,
                OpenedAt = now,
            },
            now));
        return Task.CompletedTask;
    }
}

using System.Text.Json;
using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain.Transactions;
using CrmPlatform.Sdk.Events;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.Events;

/// <summary>Records the orders that other modules confirm as purchases, and takes them back when they are cancelled.</summary>
/// <remarks>By what an event is about and not by [On]: a tenant may have no module that sells.</remarks>
public static class OrderTransactions
{
    private const string Confirmed = "sales.order-confirmed";
    private const string Cancelled = "sales.order-cancelled";

    /// <summary>Records a confirmed order, or removes a cancelled one.</summary>
    [OnAbout("Customer")]
    public static async Task FollowAsync(EventEnvelope e, CustomersDbContext db, CancellationToken cancellation)
    {
        if (e is not { Version: 1, Name: Confirmed or Cancelled } || e.Payload.Deserialize<Order>(JsonSerializerOptions.Web) is not { } order)
        {
            return;
        }

        var known = await db.Transactions.FirstOrDefaultAsync(t => t.OrderId == order.OrderId, cancellation);
        if (e.Name == Cancelled && known is not null)
        {
            db.Transactions.Remove(known);
        }
        else if (e.Name == Confirmed && known is null && await db.Customers.AnyAsync(c => c.Id == order.CustomerId, cancellation))
        {
            db.Transactions.Add(new CustomerTransaction(order.CustomerId, new TransactionDetails
            {
                Amount = order.Total,
                Currency = order.Currency,
                OccurredAt = order.HappenedAt,
                Channel = e.Module,
                Reference = order.Number,
                OrderId = order.OrderId,
            }));
        }
    }

    private sealed record Order(Guid OrderId, Guid CustomerId, string Number, decimal Total, string Currency, DateTime HappenedAt);
}

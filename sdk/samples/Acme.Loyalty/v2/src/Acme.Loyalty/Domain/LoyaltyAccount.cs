using Acme.Loyalty.Domain.Rules;
using CrmPlatform.Sdk;

namespace Acme.Loyalty.Domain;

/// <summary>The points of a customer.</summary>
public sealed class LoyaltyAccount : Entity
{
    /// <summary>Opens the account of a customer.</summary>
    /// <param name="customerId">The customer.</param>
    public LoyaltyAccount(Guid customerId) => CustomerId = customerId;

    private LoyaltyAccount()
    {
    }

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>How many points the customer has.</summary>
    public int Points { get; private set; }

    /// <summary>When the customer last ordered something that gave points, in UTC.</summary>
    public DateTime? LastEarnedAt { get; private set; }

    /// <summary>How many points the customer's orders gave in all; null while only version 1 knows the account.</summary>
    public int? Earned { get; private set; }

    /// <summary>Notes how many points the customer's orders gave in all.</summary>
    public void Count(int earned) => Earned = earned;

    /// <summary>Adds the points of an order.</summary>
    public PointsEntry Earn(int points, Guid orderId, string orderNumber, DateTime at)
    {
        LastEarnedAt = LastEarnedAt > at ? LastEarnedAt : at;
        return Book(PointsReason.Order, points, orderId, $"Order {orderNumber}");
    }

    /// <summary>Takes back what a cancelled order gave, as far as it was not spent.</summary>
    public PointsEntry TakeBack(PointsEntry earned) =>
        Book(PointsReason.Cancellation, -Math.Min(Points, earned.Points), earned.OrderId, $"{earned.Note} was cancelled");

    /// <summary>Adds or takes points for another reason.</summary>
    public PointsEntry Adjust(int points, string note)
    {
        CrmPlatform.Sdk.Rules.Check(new AdjustmentMustBeWithinBounds(points), new AdjustmentMustHaveNote(note), new PointsMustSuffice(Points, points));
        return Book(PointsReason.Adjustment, points, null, note.Trim());
    }

    /// <summary>Takes all points, because nothing was ordered for too long.</summary>
    public PointsEntry Expire() => Book(PointsReason.Expiry, -Points, null, "Expired");

    private PointsEntry Book(PointsReason reason, int points, Guid? orderId, string note)
    {
        Points += points;
        return new PointsEntry(Id, reason, points, orderId, note);
    }
}

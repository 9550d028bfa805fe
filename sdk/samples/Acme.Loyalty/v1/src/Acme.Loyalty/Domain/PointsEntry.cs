using CrmPlatform.Sdk;

namespace Acme.Loyalty.Domain;

/// <summary>A change of an account's points. It is written once and never changed.</summary>
public sealed class PointsEntry : Entity
{
    internal PointsEntry(Guid accountId, PointsReason reason, int points, Guid? orderId, string note)
    {
        AccountId = accountId;
        Reason = reason;
        Points = points;
        OrderId = orderId;
        Note = note;
    }

    private PointsEntry()
    {
    }

    /// <summary>The account.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>Why the points came or went.</summary>
    public PointsReason Reason { get; private set; }

    /// <summary>How many points came; less than 0 when they went.</summary>
    public int Points { get; private set; }

    /// <summary>The order that gave the points.</summary>
    public Guid? OrderId { get; private set; }

    /// <summary>A few words for people.</summary>
    public string Note { get; private set; } = "";
}

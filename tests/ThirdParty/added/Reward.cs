using CrmPlatform.Sdk;

namespace Acme.Loyalty.Domain;

/// <summary>What a customer gets for points.</summary>
public sealed class Reward : Entity
{
    /// <summary>Grants a reward.</summary>
    public Reward(Guid customerId, int points) => (CustomerId, Points) = (customerId, points);

    private Reward()
    {
    }

    /// <summary>Who gets it.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>The points that it took.</summary>
    public int Points { get; private set; }
}

using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Duplicates;

/// <summary>A customer that is likely one with others.</summary>
public sealed class DuplicateMember : Entity
{
    internal DuplicateMember(Guid setId, Guid customerId, double score) => (SetId, CustomerId, Score) = (setId, customerId, score);

    private DuplicateMember()
    {
    }

    /// <summary>The customers that it is likely one with.</summary>
    public Guid SetId { get; private set; }

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>The best score against another one, from 0 to 1.</summary>
    public double Score { get; private set; }
}

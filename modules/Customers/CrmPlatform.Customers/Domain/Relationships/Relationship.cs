using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Privacy;

namespace CrmPlatform.Customers.Domain.Relationships;

/// <summary>How a customer stands to another one, seen from its side.</summary>
/// <remarks>Each relationship has two of these, one of either side, so that both customers list it alike.</remarks>
public sealed class Relationship : Entity
{
    private Relationship(Guid pairId, Guid customerId, Guid otherId, Guid typeId, bool isInverse)
    {
        Sdk.Rules.Check(new RelationshipMustLeadElsewhere(customerId, otherId));
        PairId = pairId;
        CustomerId = customerId;
        OtherId = otherId;
        TypeId = typeId;
        IsInverse = isInverse;
    }

    private Relationship()
    {
    }

    /// <summary>What both sides of one relationship share.</summary>
    public Guid PairId { get; private set; }

    /// <summary>The customer from whose side it is seen.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>The other customer.</summary>
    public Guid OtherId { get; private set; }

    /// <summary>The type, which has a name for either side.</summary>
    public Guid TypeId { get; private set; }

    /// <summary>Whether the type's inverse name holds on this side.</summary>
    public bool IsInverse { get; private set; }

    /// <summary>What there is to say about it.</summary>
    [Personal(PersonalCategory.Content)]
    public string? Note { get; private set; }

    /// <summary>Relates two customers.</summary>
    /// <param name="customerId">The customer that gets the type's name as the other's description.</param>
    /// <param name="otherId">The other customer.</param>
    /// <param name="typeId">The type.</param>
    /// <param name="note">What there is to say about it.</param>
    /// <returns>The first customer's side and the other's.</returns>
    public static (Relationship Side, Relationship OtherSide) Between(Guid customerId, Guid otherId, Guid typeId, string? note)
    {
        var side = new Relationship(Guid.CreateVersion7(), customerId, otherId, typeId, isInverse: false) { Note = Text.Clean(note, "note", 400) };
        return (side, new Relationship(side.PairId, otherId, customerId, typeId, isInverse: true) { Note = side.Note });
    }
}

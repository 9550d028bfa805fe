using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Privacy;

namespace CrmPlatform.Customers.Domain.Contacts;

/// <summary>An address at which a customer or a contact can be reached.</summary>
public sealed class ContactPoint : Entity, IOfCustomer
{
    internal ContactPoint(Guid customerId, Guid? contactId, ContactPointKind kind, string value, ContactPointType type)
    {
        CustomerId = customerId;
        ContactId = contactId;
        Kind = kind;
        Value = Text.Clean(value, "value", 200) ?? throw new InvalidInputException("value", "The address is empty. Give an address.");
        Normalized = ContactPointForm.Normalize(kind, Value);
        Type = type;
    }

    private ContactPoint()
    {
    }

    /// <summary>The customer that it belongs to, itself or by one of its contacts.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>The contact that it belongs to; null for the customer itself.</summary>
    public Guid? ContactId { get; private set; }

    /// <summary>What kind of address it is.</summary>
    public ContactPointKind Kind { get; private set; }

    /// <summary>The address as it was given.</summary>
    [Personal(PersonalCategory.Contact)]
    public string Value { get; private set; } = "";

    /// <summary>The address in the form that equal ones share.</summary>
    [Personal(PersonalCategory.Contact)]
    public string Normalized { get; private set; } = "";

    /// <summary>What it is used for.</summary>
    public ContactPointType Type { get; private set; }

    /// <summary>Whether it is the first one of its kind to use.</summary>
    public bool Primary { get; internal set; }

    /// <summary>Whether it was found not to work.</summary>
    public bool Invalid { get; private set; }

    /// <summary>Whether its owner does not want to be reached there.</summary>
    public bool OptedOut { get; private set; }

    /// <summary>Why it does not work; null when it does.</summary>
    public InvalidReason? InvalidReason { get; private set; }

    /// <summary>Why its owner must not be reached there; null when he may be.</summary>
    public OptOutReason? OptOutReason { get; private set; }

    /// <summary>When it was last noted that it does not work or must not be used, in UTC; null when neither is so.</summary>
    public DateTime? MarkedAt { get; private set; }

    /// <summary>Notes whether the address works and may be used.</summary>
    /// <param name="invalid">Why it does not work; null when it does.</param>
    /// <param name="optedOut">Why its owner must not be reached there; null when he may be.</param>
    /// <param name="at">When this was found, in UTC.</param>
    public void Mark(InvalidReason? invalid, OptOutReason? optedOut, DateTime at)
    {
        var isOther = (invalid, optedOut) != (InvalidReason, OptOutReason);
        (Invalid, InvalidReason) = (invalid is not null, invalid);
        (OptedOut, OptOutReason) = (optedOut is not null, optedOut);
        MarkedAt = !Invalid && !OptedOut ? null : isOther ? at : MarkedAt;
    }

    /// <summary>Changes what it is used for.</summary>
    public void UseFor(ContactPointType type) => Type = type;
}

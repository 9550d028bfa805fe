using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Privacy;

namespace CrmPlatform.Customers.Domain.Contacts;

/// <summary>That a contact also speaks for another customer than its own.</summary>
public sealed class ContactAffiliation : Entity
{
    /// <summary>Lets a contact speak for a further customer.</summary>
    /// <param name="contactId">The contact.</param>
    /// <param name="customerId">The customer.</param>
    /// <param name="role">What the person does there.</param>
    public ContactAffiliation(Guid contactId, Guid customerId, string? role)
    {
        ContactId = contactId;
        CustomerId = customerId;
        ActAs(role);
    }

    private ContactAffiliation()
    {
    }

    /// <summary>The contact.</summary>
    public Guid ContactId { get; private set; }

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>What the person does there, such as adviser.</summary>
    [Personal(PersonalCategory.Identity)]
    public string? Role { get; private set; }

    /// <summary>Changes what the person does there.</summary>
    public void ActAs(string? role) => Role = Text.Clean(role, "role", 100);
}

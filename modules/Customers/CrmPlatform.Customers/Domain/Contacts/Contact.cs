using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Privacy;

namespace CrmPlatform.Customers.Domain.Contacts;

/// <summary>A person who speaks for a customer.</summary>
public sealed class Contact : Entity, IOfCustomer
{
    /// <summary>Creates a contact of a customer.</summary>
    public Contact(Guid customerId, ContactProfile profile)
    {
        CustomerId = customerId;
        Describe(profile);
    }

    private Contact()
    {
    }

    /// <summary>The customer that the contact speaks for.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>The person's name.</summary>
    [Personal(PersonalCategory.Identity)]
    public string Name { get; private set; } = "";

    /// <summary>The person's title, such as Dr.</summary>
    [Personal(PersonalCategory.Identity)]
    public string? Title { get; private set; }

    /// <summary>What the person does at the customer, such as buyer.</summary>
    [Personal(PersonalCategory.Identity)]
    public string? Role { get; private set; }

    /// <summary>The person's birthday.</summary>
    [Personal(PersonalCategory.Identity)]
    public DateOnly? BirthDate { get; private set; }

    /// <summary>The primary e-mail address, kept here for filters; the contact points have all of them.</summary>
    [Personal(PersonalCategory.Contact)]
    public string? Email { get; private set; }

    /// <summary>The primary phone number, kept here for filters; the contact points have all of them.</summary>
    [Personal(PersonalCategory.Contact)]
    public string? Phone { get; private set; }

    /// <summary>Replaces what is known about the person.</summary>
    public void Describe(ContactProfile profile)
    {
        Sdk.Rules.Check(new NameMustBeGiven(profile.Name));
        Name = Text.Clean(profile.Name, "name", 200)!;
        Title = Text.Clean(profile.Title, "title", 60);
        Role = Text.Clean(profile.Role, "role", 100);
        BirthDate = profile.BirthDate;
    }

    /// <summary>Keeps the primary addresses of the contact's contact points on the contact.</summary>
    internal void Reach(ContactBook book)
    {
        Email = book.Primary(ContactPointKind.Email)?.Value;
        Phone = book.Primary(ContactPointKind.Phone)?.Value;
    }
}

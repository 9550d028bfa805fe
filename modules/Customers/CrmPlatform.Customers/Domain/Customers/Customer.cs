using CrmPlatform.Customers.Domain.Addresses;
using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Privacy;

namespace CrmPlatform.Customers.Domain.Customers;

/// <summary>An organization or a person that we do business with, or wish to.</summary>
public sealed class Customer : Entity
{
    /// <summary>Creates a customer.</summary>
    /// <param name="kind">Whether it is a company or a human being.</param>
    /// <param name="name">Its name.</param>
    /// <param name="number">Its number, which no other customer has; null makes one.</param>
    /// <param name="lifecycle">Where its life with us begins.</param>
    public Customer(CustomerKind kind, string name, string? number, CustomerLifecycle lifecycle)
    {
        if (lifecycle == CustomerLifecycle.Archived)
        {
            throw new InvalidInputException("lifecycle", "A customer cannot begin as 'ARCHIVED'. Create it, then archive it.");
        }

        Kind = kind;
        Number = Text.Clean(number, "number", 60) ?? RecordNumber.Of("C", Id);
        Lifecycle = lifecycle;
        Rename(name);
    }

    private Customer()
    {
    }

    /// <summary>Whether the customer is a company or a human being.</summary>
    public CustomerKind Kind { get; private set; }

    /// <summary>The customer's name.</summary>
    [Personal(PersonalCategory.Identity)]
    public string Name { get; private set; } = "";

    /// <summary>The customer's number; no other customer has it.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Where the customer stands in its life with us.</summary>
    public CustomerLifecycle Lifecycle { get; private set; }

    /// <summary>Where the customer stood before it was archived.</summary>
    public CustomerLifecycle? LifecycleBeforeArchive { get; private set; }

    /// <summary>The primary e-mail address, kept here for filters; the contact points have all of them.</summary>
    [Personal(PersonalCategory.Contact)]
    public string? Email { get; private set; }

    /// <summary>The primary phone number, kept here for filters; the contact points have all of them.</summary>
    [Personal(PersonalCategory.Contact)]
    public string? Phone { get; private set; }

    /// <summary>How the customer came to us.</summary>
    public string? Source { get; private set; }

    /// <summary>The customer's line of business.</summary>
    public string? Industry { get; private set; }

    /// <summary>The group of customers that it is counted to.</summary>
    public string? Segment { get; private set; }

    /// <summary>Who of us looks after the customer.</summary>
    public string? Owner { get; private set; }

    /// <summary>Street and house number of the main address, kept here for filters; the addresses have all of them.</summary>
    [Personal(PersonalCategory.Address)]
    public string? Street { get; private set; }

    /// <summary>The postal code.</summary>
    [Personal(PersonalCategory.Address)]
    public string? PostalCode { get; private set; }

    /// <summary>The city.</summary>
    [Personal(PersonalCategory.Address)]
    public string? City { get; private set; }

    /// <summary>The state, province or region.</summary>
    public string? Region { get; private set; }

    /// <summary>The country, by name or code as the tenant chooses.</summary>
    public string? Country { get; private set; }

    /// <summary>The customer that this one belongs to.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>The customer that this one was merged into.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>The contact to turn to first. One field, so that there is never a second primary contact.</summary>
    public Guid? PrimaryContactId { get; private set; }

    /// <summary>The main address, as the fields have it.</summary>
    internal AddressLines MainAddress => new(Street, PostalCode, City, Region, Country);

    /// <summary>Gives the customer another name.</summary>
    public void Rename(string? name)
    {
        Sdk.Rules.Check(new CustomerMustNotBeArchived(Lifecycle), new NameMustBeGiven(name));
        Name = Text.Clean(name, "name", 200)!;
    }

    /// <summary>Gives the customer another number, which no other customer has.</summary>
    public void Renumber(string? number)
    {
        Sdk.Rules.Check(new CustomerMustNotBeArchived(Lifecycle));
        Number = Text.Clean(number, "number", 60) ?? throw new InvalidInputException("number", "The number is empty. Give a number.");
    }

    /// <summary>Replaces what is known about the customer.</summary>
    public void Describe(CustomerProfile profile)
    {
        Sdk.Rules.Check(new CustomerMustNotBeArchived(Lifecycle));
        Source = Text.Clean(profile.Source, "source", 100);
        Industry = Text.Clean(profile.Industry, "industry", 100);
        Segment = Text.Clean(profile.Segment, "segment", 100);
        Owner = Text.Clean(profile.Owner, "owner", 200);
        Live(new AddressLines(profile.Street, profile.PostalCode, profile.City, profile.Region, profile.Country));
    }

    /// <summary>Puts the customer below another one, or at the top.</summary>
    /// <param name="parentAndAbove">The new parent, its parent, and so on; empty for none.</param>
    public void MoveBelow(IReadOnlyList<Guid> parentAndAbove)
    {
        Sdk.Rules.Check(new CustomerMustNotBeArchived(Lifecycle), new ParentMustNotBeBelow(Id, parentAndAbove));
        ParentId = parentAndAbove.Count == 0 ? null : parentAndAbove[0];
    }

    /// <summary>Takes the next step of the customer's life.</summary>
    public void ChangeLifecycle(CustomerLifecycle lifecycle)
    {
        Sdk.Rules.Check(new CustomerMustNotBeArchived(Lifecycle));
        CustomerLifecycleSteps.Machine.Check(Lifecycle, lifecycle);
        Lifecycle = lifecycle;
    }

    /// <summary>Puts the customer out of sight.</summary>
    public void Archive()
    {
        Sdk.Rules.Check(new CustomerMustNotBeArchived(Lifecycle));
        LifecycleBeforeArchive = Lifecycle;
        Lifecycle = CustomerLifecycle.Archived;
    }

    /// <summary>Brings the customer back to where it stood.</summary>
    public void Restore()
    {
        Sdk.Rules.Check(new CustomerMustBeArchived(Lifecycle), new CustomerMustNotBeMerged(MergedIntoId));
        Lifecycle = LifecycleBeforeArchive ?? CustomerLifecycle.Prospect;
        LifecycleBeforeArchive = null;
    }

    /// <summary>Gives the customer up for another one that is the same.</summary>
    internal void MergeInto(Customer survivor)
    {
        Archive();
        MergedIntoId = survivor.Id;
        survivor.PrimaryContactId ??= PrimaryContactId;
    }

    /// <summary>Makes the customer one of its own again.</summary>
    internal void Unmerge(Customer survivor)
    {
        survivor.PrimaryContactId = survivor.PrimaryContactId == PrimaryContactId ? null : survivor.PrimaryContactId;
        MergedIntoId = null;
        Restore();
    }

    /// <summary>Makes one of the customer's contacts the one to turn to first.</summary>
    public void SetPrimaryContact(Contact contact)
    {
        Sdk.Rules.Check(new CustomerMustNotBeArchived(Lifecycle), new ContactMustBelongToCustomer(contact.CustomerId, Id));
        PrimaryContactId = contact.Id;
    }

    /// <summary>Makes a contact that also speaks for the customer the one to turn to first.</summary>
    public void SetPrimaryContact(ContactAffiliation affiliation)
    {
        Sdk.Rules.Check(new CustomerMustNotBeArchived(Lifecycle), new ContactMustBelongToCustomer(affiliation.CustomerId, Id));
        PrimaryContactId = affiliation.ContactId;
    }

    /// <summary>Keeps the primary main address of the customer's postal addresses on the customer.</summary>
    internal void Live(AddressBook book)
    {
        Sdk.Rules.Check(new CustomerMustNotBeArchived(Lifecycle));
        Live(book.Primary(AddressKind.Main)?.Lines ?? AddressLines.None);
    }

    /// <summary>Keeps the primary addresses of the customer's contact points on the customer.</summary>
    internal void Reach(ContactBook book)
    {
        Sdk.Rules.Check(new CustomerMustNotBeArchived(Lifecycle));
        Email = book.Primary(ContactPointKind.Email)?.Value;
        Phone = book.Primary(ContactPointKind.Phone)?.Value;
    }

    private void Live(AddressLines lines)
    {
        Street = lines.Street;
        PostalCode = lines.PostalCode;
        City = lines.City;
        Region = lines.Region;
        Country = lines.Country;
    }
}

using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Addresses;
using CrmPlatform.Customers.Domain.Analysis;
using CrmPlatform.Customers.Domain.Classification;
using CrmPlatform.Customers.Domain.Communications;
using CrmPlatform.Customers.Domain.Consents;
using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Dates;
using CrmPlatform.Customers.Domain.Labels;
using CrmPlatform.Customers.Domain.Needs;
using CrmPlatform.Customers.Domain.Relationships;
using CrmPlatform.Customers.Domain.Segments;
using CrmPlatform.Customers.Domain.Timeline;
using CrmPlatform.Customers.Domain.Transactions;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What a customer leads to.</summary>
[ObjectType<Customer>(Ignore = [nameof(Customer.ParentId), nameof(Customer.MergedIntoId), nameof(Customer.PrimaryContactId), nameof(Customer.LifecycleBeforeArchive)])]
[Authorize(CustomersPermissions.Read)]
public static class CustomerType
{
    /// <summary>The customers with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<Customer> GetCustomers(CustomersDbContext db) => db.Customers;

    /// <summary>The customer that this one belongs to.</summary>
    [BatchBy(nameof(Customer.Id), ParentKey = nameof(Customer.ParentId)), UseFirstOrDefault]
    public static IQueryable<Customer> GetParent(CustomersDbContext db) => db.Customers;

    /// <summary>The customer that this one was merged into.</summary>
    [BatchBy(nameof(Customer.Id), ParentKey = nameof(Customer.MergedIntoId)), UseFirstOrDefault]
    public static IQueryable<Customer> GetMergedInto(CustomersDbContext db) => db.Customers;

    /// <summary>The customers that belong to this one.</summary>
    [BatchBy(nameof(Customer.ParentId)), UsePaging, UseFiltering, UseSorting]
    public static IQueryable<Customer> GetChildren(CustomersDbContext db) => db.Customers;

    /// <summary>The contact to turn to first.</summary>
    [BatchBy(nameof(Contact.Id), ParentKey = nameof(Customer.PrimaryContactId)), UseFirstOrDefault]
    public static IQueryable<Contact> GetPrimaryContact(CustomersDbContext db) => db.Contacts;

    /// <summary>The persons who speak for the customer.</summary>
    [BatchBy(nameof(Contact.CustomerId)), UsePaging, UseFiltering, UseSorting]
    public static IQueryable<Contact> GetContacts(CustomersDbContext db) => db.Contacts;

    /// <summary>The contacts of other customers who speak for this one, too.</summary>
    [BatchBy(nameof(ContactAffiliation.CustomerId)), UsePaging, UseFiltering, UseSorting]
    public static IQueryable<ContactAffiliation> GetAffiliations(CustomersDbContext db) => db.Affiliations;

    /// <summary>The customer's postal addresses.</summary>
    [BatchBy(nameof(Address.CustomerId)), UsePaging, UseFiltering, UseSorting]
    public static IQueryable<Address> GetAddresses(CustomersDbContext db) => db.Addresses;

    /// <summary>How the customer stands to other customers.</summary>
    [BatchBy(nameof(Relationship.CustomerId)), UsePaging, UseFiltering, UseSorting]
    public static IQueryable<Relationship> GetRelationships(CustomersDbContext db) => db.Relationships;

    /// <summary>The words that the customer is marked with.</summary>
    [BatchBy(nameof(CustomerTag.CustomerId)), UsePaging, UseFiltering, UseSorting]
    public static IQueryable<CustomerTag> GetTags(CustomersDbContext db) => db.Tags.OrderBy(t => t.Name);

    /// <summary>The teams that look after the customer together with its owner.</summary>
    [BatchBy(nameof(CustomerTeam.CustomerId)), UsePaging, UseFiltering, UseSorting]
    public static IQueryable<CustomerTeam> GetTeams(CustomersDbContext db) => db.Teams.OrderBy(t => t.Name);

    /// <summary>What the customer needs.</summary>
    [BatchBy(nameof(CustomerNeed.CustomerId)), UsePaging, UseFiltering, UseSorting, UseAggregation]
    public static IQueryable<CustomerNeed> GetNeeds(CustomersDbContext db) => db.Needs;

    /// <summary>The class and priority of the customer, by the standard that counts; null when none of its rules holds.</summary>
    [BatchBy(nameof(CustomerClassification.Id)), UseFirstOrDefault]
    public static IQueryable<CustomerClassification> GetClassification(CustomersDbContext db) => db.Classifications;

    /// <summary>The customer's stays in segments, present and past, the latest first.</summary>
    [BatchBy(nameof(SegmentMembership.CustomerId)), UsePaging, UseFiltering, UseSorting]
    public static IQueryable<SegmentMembership> GetMemberships(CustomersDbContext db) => db.Memberships.OrderByDescending(m => m.EnteredAt);

    /// <summary>What the customer agrees to.</summary>
    [BatchBy(nameof(Consent.CustomerId)), UsePaging, UseFiltering, UseSorting]
    public static IQueryable<Consent> GetConsents(CustomersDbContext db) => db.Consents;

    /// <summary>The days of the customer that somebody is reminded of.</summary>
    [BatchBy(nameof(ImportantDate.CustomerId)), UsePaging, UseFiltering, UseSorting]
    public static IQueryable<ImportantDate> GetImportantDates(CustomersDbContext db) => db.ImportantDates;

    /// <summary>The customer's own addresses, without those of its contacts.</summary>
    [BatchBy(nameof(ContactPoint.CustomerId)), UsePaging, UseFiltering, UseSorting]
    public static IQueryable<ContactPoint> GetContactPoints(CustomersDbContext db) => db.ContactPoints.Where(p => p.ContactId == null);

    /// <summary>The talks with the customer, the latest first.</summary>
    [BatchBy(nameof(Communication.CustomerId)), UsePaging, UseFiltering, UseSorting, UseAggregation]
    public static IQueryable<Communication> GetCommunications(CustomersDbContext db) =>
        db.Communications.OrderByDescending(c => c.OccurredAt);

    /// <summary>Everything that happened with the customer in all modules, the latest first.</summary>
    [BatchBy(nameof(TimelineEntry.AboutId)), UsePaging, UseFiltering, UseSorting]
    public static IQueryable<TimelineEntry> GetTimeline(CustomersDbContext db) =>
        db.TimelineEntries.OrderByDescending(e => e.OccurredAt);

    /// <summary>What the customer bought, the latest first.</summary>
    [BatchBy(nameof(CustomerTransaction.CustomerId)), UsePaging, UseFiltering, UseSorting, UseAggregation]
    public static IQueryable<CustomerTransaction> GetTransactions(CustomersDbContext db) =>
        db.Transactions.OrderByDescending(t => t.OccurredAt);

    /// <summary>What the last analysis of each kind says of the customer.</summary>
    [BatchBy(nameof(CustomerScore.CustomerId)), UsePaging, UseFiltering, UseSorting]
    public static IQueryable<CustomerScore> GetScores(CustomersDbContext db) => db.Scores.OrderBy(s => s.Kind);
}

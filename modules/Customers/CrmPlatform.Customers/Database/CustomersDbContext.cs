using CrmPlatform.Customers.Domain.Communications;
using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Timeline;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.Database;

/// <summary>The tables of the module.</summary>
[NotPersonal(
    "Customer.Number", "Customer.Source", "Customer.Industry", "Customer.Segment", "Customer.Owner", "Customer.Region", "Customer.Country",
    "TimelineEntry.Kind", "TimelineEntry.Module", "TimelineEntry.Caller")]
public sealed class CustomersDbContext(DbContextOptions<CustomersDbContext> options) : ModuleDbContext(options)
{
    /// <summary>The customers.</summary>
    public DbSet<Customer> Customers => Set<Customer>();

    /// <summary>The customers' contacts.</summary>
    public DbSet<Contact> Contacts => Set<Contact>();

    /// <summary>The addresses of customers and contacts.</summary>
    public DbSet<ContactPoint> ContactPoints => Set<ContactPoint>();

    /// <summary>The talks with customers.</summary>
    public DbSet<Communication> Communications => Set<Communication>();

    /// <summary>Who took part in the talks.</summary>
    public DbSet<CommunicationParticipant> Participants => Set<CommunicationParticipant>();

    /// <summary>What happened with customers.</summary>
    public DbSet<TimelineEntry> TimelineEntries => Set<TimelineEntry>();
}

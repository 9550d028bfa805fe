using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Communications;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What a communication leads to.</summary>
[ObjectType<Communication>(Ignore = [nameof(Communication.CustomerId)])]
[Authorize(CustomersPermissions.Read)]
public static class CommunicationType
{
    /// <summary>The communications with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<Communication> GetCommunications(CustomersDbContext db) => db.Communications;

    /// <summary>The customer.</summary>
    [BatchBy(nameof(Customer.Id), ParentKey = nameof(Communication.CustomerId)), UseFirstOrDefault]
    public static IQueryable<Customer> GetCustomer(CustomersDbContext db) => db.Customers;

    /// <summary>Who took part.</summary>
    [BindMember(nameof(Communication.Participants)), BatchBy(nameof(CommunicationParticipant.CommunicationId))]
    public static IQueryable<CommunicationParticipant> GetParticipants(CustomersDbContext db) => db.Participants;
}

using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Communications;
using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What a participant leads to.</summary>
[ObjectType<CommunicationParticipant>(Ignore = [nameof(CommunicationParticipant.CommunicationId), nameof(CommunicationParticipant.ContactId)])]
[Authorize(CustomersPermissions.Read)]
public static class CommunicationParticipantType
{
    /// <summary>The participants with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<CommunicationParticipant> GetParticipants(CustomersDbContext db) => db.Participants;

    /// <summary>The contact that the person is; null for others.</summary>
    [BatchBy(nameof(Contact.Id), ParentKey = nameof(CommunicationParticipant.ContactId)), UseFirstOrDefault]
    public static IQueryable<Contact> GetContact(CustomersDbContext db) => db.Contacts;
}

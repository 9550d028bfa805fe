using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Communications;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What was said in a communication.</summary>
[ObjectType<CommunicationBody>(Ignore = [nameof(CommunicationBody.CustomerId)])]
[Authorize(CustomersPermissions.Read)]
public static class CommunicationBodyType
{
    /// <summary>The bodies with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<CommunicationBody> GetBodies(CustomersDbContext db) => db.Bodies;

    /// <summary>The communication.</summary>
    [BatchBy(nameof(Communication.Id), ParentKey = nameof(CommunicationBody.Id)), UseFirstOrDefault]
    public static IQueryable<Communication> GetCommunication(CustomersDbContext db) => db.Communications;
}

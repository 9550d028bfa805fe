using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Communications;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

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

    /// <summary>What was said, and who sees it; null when nothing was written down, or the caller may not see it.</summary>
    [BindMember(nameof(Communication.Body)), BatchBy(nameof(CommunicationBody.Id)), UseFirstOrDefault]
    public static IQueryable<CommunicationBody> GetBody(CustomersDbContext db) => db.Bodies;

    /// <summary>What was said; null when nothing was written down, or the caller may not see it.</summary>
    [BatchResolver]
    public static async Task<IReadOnlyList<string?>> GetContentAsync(
        [Parent(nameof(Communication.Id))] IReadOnlyList<Communication> communications, CustomersDbContext db, CancellationToken cancellation)
    {
        var ids = communications.Select(c => c.Id).ToArray();
        var bodies = await db.Bodies.Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => b.Content, cancellation);
        return [.. communications.Select(c => bodies.GetValueOrDefault(c.Id))];
    }

    /// <summary>Who took part.</summary>
    [BindMember(nameof(Communication.Participants)), BatchBy(nameof(CommunicationParticipant.CommunicationId))]
    public static IQueryable<CommunicationParticipant> GetParticipants(CustomersDbContext db) => db.Participants;
}

using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Communications;
using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Customers.Events;
using CrmPlatform.Customers.GraphQL.Inputs;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Logs talks with customers.</summary>
[MutationType]
[Authorize(CustomersPermissions.Write)]
public static class CommunicationMutations
{
    /// <summary>Logs a call, mail, meeting or other talk with a customer.</summary>
    public static async Task<Communication> LogCommunicationAsync(
        LogCommunicationInput input, CustomersDbContext db, TimeProvider clock, CancellationToken cancellation)
    {
        var customer = await db.Customers.MustFindAsync(input.CustomerId, cancellation);
        Sdk.Rules.Check(new CustomerMustNotBeArchived(customer.Lifecycle));
        var communication = new Communication(customer.Id, new CommunicationDetails
        {
            Channel = input.Channel,
            Direction = input.Direction,
            Subject = input.Subject,
            Content = input.Content,
            OccurredAt = input.OccurredAt ?? clock.GetUtcNow().UtcDateTime,
            EndedAt = input.EndedAt,
        });
        foreach (var participant in input.Participants ?? [])
        {
            if (participant.ContactId is { } contactId)
            {
                Contact contact = await db.Contacts.MustFindAsync(contactId, cancellation);
                Sdk.Rules.Check(new ContactMustBelongToCustomer(contact.CustomerId, customer.Id));
            }

            communication.AddParticipant(participant.Name, participant.ContactId);
        }

        db.Communications.Add(communication);
        db.Publish(new CommunicationLogged(
            communication.Id,
            customer.Id,
            EnumNames.ToGraphQL(input.Channel.ToString()),
            EnumNames.ToGraphQL(input.Direction.ToString()),
            communication.Subject,
            communication.OccurredAt));
        return communication;
    }
}

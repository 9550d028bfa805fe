using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Communications;
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
            Visibility = input.Visibility ?? BodyVisibility.Everybody,
            OccurredAt = input.OccurredAt ?? clock.GetUtcNow().UtcDateTime,
            EndedAt = input.EndedAt,
        });
        foreach (var participant in input.Participants ?? [])
        {
            if (participant.ContactId is { } contactId)
            {
                await db.MustSpeakForAsync(contactId, customer.Id, cancellation);
            }

            communication.AddParticipant(participant.Name, participant.ContactId, participant.User);
        }

        db.Communications.Add(communication);
        db.Publish(new CommunicationLogged(
            communication.Id,
            customer.Id,
            EnumNames.ToGraphQL(input.Channel.ToString()),
            EnumNames.ToGraphQL(input.Direction.ToString()),
            communication.Subject,
            communication.OccurredAt,
            [.. communication.Participants.Select(p => p.ContactId).OfType<Guid>().Distinct()]));
        return communication;
    }

    /// <summary>Changes who sees what was said in a communication. Whoever changes it must see it himself.</summary>
    /// <param name="id">The communication.</param>
    /// <param name="visibility">Who sees it.</param>
    /// <param name="version">The version of the body that was read; the change is refused when there is a newer one. Default: no check.</param>
    public static async Task<Communication> ChangeCommunicationVisibilityAsync(
        [ID("Communication")] Guid id, BodyVisibility visibility, int? version, CustomersDbContext db, CancellationToken cancellation)
    {
        var communication = await db.Communications.MustFindAsync(id, cancellation);
        var customer = await db.Customers.MustFindAsync(communication.CustomerId, cancellation);
        Sdk.Rules.Check(new CustomerMustNotBeArchived(customer.Lifecycle));
        var body = await db.Bodies.MustFindAsync(id, cancellation);
        body.MustHaveVersion(version);
        body.ShowTo(visibility);
        return communication;
    }
}

using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Customers.Events;

/// <summary>A communication with a customer was logged.</summary>
/// <param name="CommunicationId">The communication.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="Channel">The channel, as in GraphQL.</param>
/// <param name="Direction">Who began, as in GraphQL.</param>
/// <param name="Subject">What it was about.</param>
/// <param name="HappenedAt">When it began, in UTC.</param>
/// <param name="Contacts">The contacts who took part.</param>
[Event("customers.communication-logged", 1, Title = "{Channel}: {Subject}")]
public sealed record CommunicationLogged(
    Guid CommunicationId,
    [property: Aggregate, About("Customer")] Guid CustomerId,
    string Channel,
    string Direction,
    string Subject,
    DateTime HappenedAt,
    [property: About("Contact")] IReadOnlyList<Guid> Contacts);

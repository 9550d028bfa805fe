using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL.Inputs;

/// <summary>Somebody who took part in a communication.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="ContactId">The contact that the person is; null for others.</param>
public sealed record CommunicationParticipantInput(string Name, [property: ID("Contact")] Guid? ContactId);

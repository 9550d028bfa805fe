using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL.Inputs;

/// <summary>Somebody who took part in a communication.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="ContactId">The contact that the person is; null for others.</param>
/// <param name="User">The name of the user of ours that the person is; null for others.</param>
public sealed record CommunicationParticipantInput(string Name, [property: ID("Contact")] Guid? ContactId, string? User = null);

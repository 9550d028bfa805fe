using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Subgraph;

[ObjectType<Ticket>]
[Key("id")]
internal static class TicketFields
{
    [ReferenceResolver]
    public static Ticket GetTicket([ID] string id) => new(id);

    public static Person GetOwner([Parent] Ticket ticket) => Directory.People[ticket.Id.Length % 2];
}

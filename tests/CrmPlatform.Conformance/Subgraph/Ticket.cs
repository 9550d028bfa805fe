using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Subgraph;

[InterfaceObject]
internal sealed record Ticket([property: ID] string Id);

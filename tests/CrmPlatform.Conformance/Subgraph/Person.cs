using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Subgraph;

internal sealed record Person(string Email, [property: Shareable] string Name, Badge Badge, [property: GraphQLIgnore] string AccountId);

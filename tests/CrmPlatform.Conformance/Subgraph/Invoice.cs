using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Subgraph;

internal sealed record Invoice([property: ID] string Id, [property: External, GraphQLType("String!")] string? Currency, [property: External] double? Total);

using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Subgraph;

[Shareable]
internal sealed record Site([property: ID] string Id);

using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Subgraph;

[Shareable]
internal sealed record Badge(string Code, Site Site);

using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Subgraph;

internal enum Tier
{
    Basic,

    [Tag("internal")]
    Gold,
}

using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Subgraph;

internal sealed record Account([property: ID] string Id, string Region, string Number, string Name, Tier Tier, [property: Inaccessible] string? Secret);

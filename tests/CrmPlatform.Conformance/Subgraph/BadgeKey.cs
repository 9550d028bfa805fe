namespace CrmPlatform.Conformance.Subgraph;

internal sealed record BadgeKey(Badge Badge);

namespace CrmPlatform.Conformance.Subgraph;

internal sealed record Payer(string Email, string Name);

namespace CrmPlatform.Conformance.Workload;

internal sealed record Item(
    string Id, string Sku, string Name, string? Description, double Price, int Quantity, double? Weight, bool Active, string Category, string CreatedAt);

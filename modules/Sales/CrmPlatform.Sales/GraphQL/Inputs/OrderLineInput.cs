namespace CrmPlatform.Sales.GraphQL.Inputs;

/// <summary>A line to order.</summary>
/// <param name="Sku">The product's stock keeping unit.</param>
/// <param name="Description">What it is; null repeats the SKU.</param>
/// <param name="Quantity">How much of it.</param>
/// <param name="UnitPrice">The price of one, before the discount.</param>
/// <param name="Discount">The fraction of the price that is let off: 0.25 for a quarter. Default: none.</param>
public sealed record OrderLineInput(string Sku, string? Description, decimal Quantity, decimal UnitPrice, decimal? Discount);

namespace CrmPlatform.Sales.Domain.Products;

/// <summary>What can be changed of a product.</summary>
/// <param name="Name">The product's name.</param>
/// <param name="Series">The family of products that it belongs to.</param>
/// <param name="ListPrice">The price of one, before any discount.</param>
/// <param name="Currency">The price's currency; null for the default.</param>
public sealed record ProductProfile(string? Name, string? Series, decimal ListPrice, string? Currency);

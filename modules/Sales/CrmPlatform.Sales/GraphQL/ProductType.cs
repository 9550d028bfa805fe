using CrmPlatform.Sales.Database;
using CrmPlatform.Sales.Domain;
using CrmPlatform.Sales.Domain.Opportunities;
using CrmPlatform.Sales.Domain.Products;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Sales.GraphQL;

/// <summary>What a product leads to.</summary>
[ObjectType<Product>]
[Authorize(SalesPermissions.Read)]
public static class ProductType
{
    /// <summary>The products with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<Product> GetProducts(SalesDbContext db) => db.Products;

    /// <summary>The chances to sell the product.</summary>
    [BatchBy(nameof(Opportunity.ProductId)), UsePaging, UseFiltering, UseSorting, UseAggregation]
    public static IQueryable<Opportunity> GetOpportunities(SalesDbContext db) => db.Opportunities;
}

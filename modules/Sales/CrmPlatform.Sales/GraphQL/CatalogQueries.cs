using CrmPlatform.Sales.Database;
using CrmPlatform.Sales.Domain;
using CrmPlatform.Sales.Domain.Channels;
using CrmPlatform.Sales.Domain.Products;
using CrmPlatform.Sales.Domain.Stages;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Sales.GraphQL;

/// <summary>Finds what we sell, by which ways and in which stages.</summary>
[QueryType]
[Authorize(SalesPermissions.Read)]
public static class CatalogQueries
{
    /// <summary>One product.</summary>
    /// <param name="id">The product.</param>
    [UseFirstOrDefault]
    public static IQueryable<Product> GetProduct([ID("Product")] Guid id, SalesDbContext db) => db.Products.Where(p => p.Id == id);

    /// <summary>The products.</summary>
    [UsePaging, UseFiltering, UseSorting, UseAggregation]
    public static IQueryable<Product> GetProducts(SalesDbContext db) => db.Products;

    /// <summary>The sales channels.</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<SalesChannel> GetSalesChannels(SalesDbContext db) => db.Channels;

    /// <summary>The stages, the first step first.</summary>
    [UsePaging(DefaultPageSize = 50), UseFiltering, UseSorting]
    public static IQueryable<Stage> GetStages(SalesDbContext db) => db.Stages.OrderBy(s => s.Order);
}

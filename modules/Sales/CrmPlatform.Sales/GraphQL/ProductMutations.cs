using CrmPlatform.Sales.Database;
using CrmPlatform.Sales.Domain;
using CrmPlatform.Sales.Domain.Products;
using CrmPlatform.Sales.Domain.Rules;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Sales.GraphQL;

/// <summary>Creates and changes products.</summary>
[MutationType]
[Authorize(SalesPermissions.Catalog)]
public static class ProductMutations
{
    /// <summary>Creates a product.</summary>
    /// <param name="sku">Its stock keeping unit, which no other product has. Default: one is made.</param>
    /// <param name="name">Its name.</param>
    /// <param name="series">The family of products that it belongs to.</param>
    /// <param name="listPrice">The price of one, before any discount.</param>
    /// <param name="currency">The price's currency, as in ISO 4217. Default: EUR.</param>
    public static async Task<Product> CreateProductAsync(
        string? sku, string name, string? series, decimal listPrice, string? currency, SalesDbContext db, CancellationToken cancellation)
    {
        var product = new Product(sku, new ProductProfile(name, series, listPrice, currency));
        Sdk.Rules.Check(new KeyMustBeFree("Product", product.Sku, await db.Products.AnyAsync(p => p.Sku == product.Sku, cancellation)));
        db.Products.Add(product);
        return product;
    }

    /// <summary>Changes what is given of a product, and leaves the rest as it is.</summary>
    /// <param name="id">The product.</param>
    /// <param name="version">The version that was read; the change is refused when there is a newer one. Default: no check.</param>
    /// <param name="name">Its name.</param>
    /// <param name="series">The family of products that it belongs to.</param>
    /// <param name="listPrice">The price of one, before any discount.</param>
    /// <param name="currency">The price's currency, as in ISO 4217.</param>
    public static async Task<Product> UpdateProductAsync(
        [ID("Product")] Guid id,
        int? version,
        Optional<string> name,
        Optional<string?> series,
        Optional<decimal> listPrice,
        Optional<string?> currency,
        SalesDbContext db,
        CancellationToken cancellation)
    {
        var product = await db.Products.MustFindAsync(id, cancellation);
        product.MustHaveVersion(version);
        product.Describe(new ProductProfile(
            name.Or(product.Name), series.Or(product.Series), listPrice.Or(product.ListPrice), currency.Or(product.Currency)));
        return product;
    }
}

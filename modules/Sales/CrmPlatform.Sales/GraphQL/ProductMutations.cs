using CrmPlatform.Sales.Database;
using CrmPlatform.Sales.Domain.Products;
using CrmPlatform.Sales.Domain.Rules;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Sales.GraphQL;

/// <summary>Creates and changes products.</summary>
[MutationType]
public static class ProductMutations
{
    /// <summary>Creates a product. Default: an SKU of its own.</summary>
    public static async Task<Product> CreateProductAsync(
        string? sku, string name, string? series, decimal listPrice, string? currency, SalesDbContext db, CancellationToken cancellation)
    {
        var product = new Product(sku, new ProductProfile(name, series, listPrice, currency));
        Sdk.Rules.Check(new KeyMustBeFree("Product", product.Sku, await db.Products.AnyAsync(p => p.Sku == product.Sku, cancellation)));
        db.Products.Add(product);
        return product;
    }

    /// <summary>Changes what is given of a product, and leaves the rest as it is.</summary>
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

using CrmPlatform.Sales.Domain.Rules;
using CrmPlatform.Sdk;

namespace CrmPlatform.Sales.Domain.Products;

/// <summary>Something that we sell.</summary>
public sealed class Product : Entity
{
    /// <summary>Creates a product.</summary>
    /// <param name="sku">Its stock keeping unit, which no other product has; null makes one.</param>
    /// <param name="profile">The rest.</param>
    public Product(string? sku, ProductProfile profile)
    {
        Sku = Text.Clean(sku, "sku", 60) ?? RecordNumber.Of("P", Id);
        Describe(profile);
    }

    private Product()
    {
    }

    /// <summary>The product's stock keeping unit; no other product has it.</summary>
    public string Sku { get; private set; } = "";

    /// <summary>The product's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The family of products that it belongs to.</summary>
    public string? Series { get; private set; }

    /// <summary>The price of one, before any discount.</summary>
    public decimal ListPrice { get; private set; }

    /// <summary>The price's currency, as in ISO 4217.</summary>
    public string Currency { get; private set; } = Currencies.Default;

    /// <summary>Changes the product; opportunities and orders keep their amounts.</summary>
    public void Describe(ProductProfile profile)
    {
        Sdk.Rules.Check(new AmountMustNotBeNegative("listPrice", profile.ListPrice));
        Name = Text.Required(profile.Name, "name", 200);
        Series = Text.Clean(profile.Series, "series", 100);
        ListPrice = profile.ListPrice;
        Currency = Currencies.Of(profile.Currency);
    }
}

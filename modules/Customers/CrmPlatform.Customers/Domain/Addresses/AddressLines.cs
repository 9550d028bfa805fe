namespace CrmPlatform.Customers.Domain.Addresses;

/// <summary>The parts of a postal address, in the form in which they are stored.</summary>
public sealed record AddressLines
{
    /// <summary>An address without any part.</summary>
    public static AddressLines None { get; } = new(null, null, null, null, null);

    /// <summary>Cleans the parts of an address and refuses those that do not fit.</summary>
    /// <param name="street">Street and house number.</param>
    /// <param name="postalCode">The postal code.</param>
    /// <param name="city">The city.</param>
    /// <param name="region">The state, province or region.</param>
    /// <param name="country">The country, by name or code as the tenant chooses.</param>
    public AddressLines(string? street, string? postalCode, string? city, string? region, string? country)
    {
        Street = Text.Clean(street, "street", 200);
        PostalCode = Text.Clean(postalCode, "postalCode", 40);
        City = Text.Clean(city, "city", 100);
        Region = Text.Clean(region, "region", 100);
        Country = Text.Clean(country, "country", 100);
    }

    /// <summary>Street and house number.</summary>
    public string? Street { get; }

    /// <summary>The postal code.</summary>
    public string? PostalCode { get; }

    /// <summary>The city.</summary>
    public string? City { get; }

    /// <summary>The state, province or region.</summary>
    public string? Region { get; }

    /// <summary>The country.</summary>
    public string? Country { get; }

    /// <summary>Whether no part is given.</summary>
    public bool IsEmpty => this == None;
}

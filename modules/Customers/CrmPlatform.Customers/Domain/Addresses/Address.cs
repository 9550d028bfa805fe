using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Privacy;

namespace CrmPlatform.Customers.Domain.Addresses;

/// <summary>A postal address of a customer.</summary>
public sealed class Address : Entity, IOfCustomer
{
    internal Address(Guid customerId, AddressKind kind, AddressLines lines)
    {
        CustomerId = customerId;
        Kind = kind;
        Write(lines);
    }

    private Address()
    {
    }

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>What it is used for.</summary>
    public AddressKind Kind { get; private set; }

    /// <summary>Street and house number.</summary>
    [Personal(PersonalCategory.Address)]
    public string? Street { get; private set; }

    /// <summary>The postal code.</summary>
    [Personal(PersonalCategory.Address)]
    public string? PostalCode { get; private set; }

    /// <summary>The city.</summary>
    [Personal(PersonalCategory.Address)]
    public string? City { get; private set; }

    /// <summary>The state, province or region.</summary>
    public string? Region { get; private set; }

    /// <summary>The country, by name or code as the tenant chooses.</summary>
    public string? Country { get; private set; }

    /// <summary>Whether it is the first one of its kind to use.</summary>
    public bool Primary { get; internal set; }

    /// <summary>The parts of the address.</summary>
    internal AddressLines Lines => new(Street, PostalCode, City, Region, Country);

    /// <summary>Replaces the parts of the address.</summary>
    internal void Write(AddressLines lines)
    {
        Sdk.Rules.Check(new AddressMustSayWhere(lines));
        Street = lines.Street;
        PostalCode = lines.PostalCode;
        City = lines.City;
        Region = lines.Region;
        Country = lines.Country;
    }
}

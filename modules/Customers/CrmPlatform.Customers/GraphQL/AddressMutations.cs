using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Addresses;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.GraphQL.Inputs;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Adds and changes the postal addresses of customers.</summary>
[MutationType]
[Authorize(CustomersPermissions.Write)]
public static class AddressMutations
{
    /// <summary>Adds a postal address to a customer.</summary>
    public static async Task<Address> AddAddressAsync(AddAddressInput input, CustomersDbContext db, CancellationToken cancellation)
    {
        var customer = await db.Customers.MustFindAsync(input.CustomerId, cancellation);
        var book = await db.AddressBookAsync(customer.Id, cancellation);
        var lines = new AddressLines(input.Street, input.PostalCode, input.City, input.Region, input.Country);
        var address = book.Add(input.Kind ?? AddressKind.Main, lines, input.Primary is true);
        db.Addresses.Add(address);
        customer.Live(book);
        return address;
    }

    /// <summary>Changes what is given of a postal address, and leaves the rest as it is.</summary>
    /// <param name="id">The address.</param>
    /// <param name="version">The version that was read; the change is refused when there is a newer one. Default: no check.</param>
    /// <param name="street">Street and house number.</param>
    /// <param name="postalCode">The postal code.</param>
    /// <param name="city">The city.</param>
    /// <param name="region">The state, province or region.</param>
    /// <param name="country">The country, by name or code as the tenant chooses.</param>
    public static async Task<Address> UpdateAddressAsync(
        [ID("Address")] Guid id,
        int? version,
        Optional<string?> street,
        Optional<string?> postalCode,
        Optional<string?> city,
        Optional<string?> region,
        Optional<string?> country,
        CustomersDbContext db,
        CancellationToken cancellation)
    {
        var (address, customer, book) = await FindAsync(id, db, cancellation);
        address.MustHaveVersion(version);
        address.Write(new AddressLines(
            street.Or(address.Street), postalCode.Or(address.PostalCode), city.Or(address.City), region.Or(address.Region), country.Or(address.Country)));
        customer.Live(book);
        return address;
    }

    /// <summary>Makes a postal address the first one of its kind to use.</summary>
    /// <param name="id">The address.</param>
    public static async Task<Address> SetPrimaryAddressAsync([ID("Address")] Guid id, CustomersDbContext db, CancellationToken cancellation)
    {
        var (address, customer, book) = await FindAsync(id, db, cancellation);
        book.MakePrimary(address);
        customer.Live(book);
        return address;
    }

    /// <summary>Removes a postal address; another one of its kind becomes the primary one.</summary>
    /// <param name="id">The address.</param>
    public static async Task<Customer> RemoveAddressAsync([ID("Address")] Guid id, CustomersDbContext db, CancellationToken cancellation)
    {
        var (address, customer, book) = await FindAsync(id, db, cancellation);
        book.Remove(address);
        customer.Live(book);
        db.Addresses.Remove(address);
        return customer;
    }

    private static async Task<(Address Address, Customer Customer, AddressBook Book)> FindAsync(Guid id, CustomersDbContext db, CancellationToken cancellation)
    {
        var address = await db.Addresses.MustFindAsync(id, cancellation);
        var customer = await db.Customers.MustFindAsync(address.CustomerId, cancellation);
        return (address, customer, await db.AddressBookAsync(customer.Id, cancellation));
    }
}
